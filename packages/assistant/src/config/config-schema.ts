import { z } from 'zod';

const kibibyte = 1024;

/** `https://docs.example.com`: scheme, host and port, with nothing after them. */
const originSchema = z
  .string()
  .transform(toOrigin)
  .refine(isOrigin, 'must be an origin such as "https://docs.example.com", without a path');

const urlSchema = z
  .string()
  .transform((value) => value.replace(/\/+$/, ''))
  .refine((value) => /^https?:$/.test(protocolOf(value)), 'must be a URL that starts with http:// or https://');

const headerNameSchema = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9-]+$/, 'must be the name of a header, such as "x-user-id"')
  .refine((name) => !['authorization', 'cookie', 'host', 'origin'].includes(name), 'must be a header of its own');

const siteSchema = z.strictObject({
  /** The built site to serve. Left out, `build` beside the configuration is served if it exists. */
  folder: z.string().min(1).optional(),
  /** Where readers reach this server, e.g. `https://docs.example.com`. Left out, any host name is taken as our own. */
  url: urlSchema.optional(),
  /** `Content-Security-Policy` of the site's pages. Left out, only framing by other sites is refused. */
  contentSecurityPolicy: z.string().min(1).optional(),
});

const knowledgeSchema = z.strictObject({
  /** The folder of Markdown to answer from. Left out, `docs` beside the configuration is used if it exists. */
  folder: z.string().min(1).optional(),
  /** What the site is made with. Left out or `auto`, it is found out. */
  generator: z.enum(['auto', 'docusaurus', 'plain']).optional(),
  /** The path under which the pages are published. Left out, what the site's own configuration says. */
  routeBasePath: z.string().optional(),
  /** The path under which the site itself is published. Left out, what the site's own configuration says. */
  baseUrl: z.string().startsWith('/').optional(),
  /** Whether addresses of pages end in a slash. Left out, they are as the generator makes them. */
  trailingSlash: z.boolean().optional(),
});

const modelSchema = z.strictObject({
  /** `extractive` answers with the site's own sentences; `openai` needs a key or a base URL, and is then the default. */
  provider: z.enum(['extractive', 'openai']).optional(),
  /** The model's name. Left out, the default of the OpenAI Agents SDK. */
  name: z.string().min(1).optional(),
  /** Any server that speaks OpenAI's API. */
  baseUrl: urlSchema.optional(),
  apiKey: z.string().min(1).optional(),
  /** Left out: `responses`, or `chat_completions` when `baseUrl` is set. */
  api: z.enum(['responses', 'chat_completions']).optional(),
  /** Milliseconds without a sign of life after which the answer is given up. */
  idleTimeoutMs: z.int().min(100).max(3_600_000).default(60_000),
});

const identitySchema = z.strictObject({
  /** "Continue as guest". */
  guest: z.boolean().default(true),
  /** Sign-up and sign-in with e-mail and password. */
  email: z.boolean().default(true),
  /**
   * A header that a proxy in front of Docent sets to the signed-in user's id. Only for servers that readers can't reach
   * past that proxy: whoever can set the header is that user.
   */
  trustedHeader: headerNameSchema.optional(),
});

const limitsSchema = z.strictObject({
  /** Characters of one message. */
  messageCharacters: z.int().min(1).max(1_000_000).default(32_000),
  /** Bytes of one request to `/chatkit`. */
  bodyBytes: z
    .int()
    .min(kibibyte)
    .max(100 * kibibyte * kibibyte)
    .default(kibibyte * kibibyte),
  /** Attempts to sign in or up, per minute and address. */
  signInsPerMinute: z.int().min(1).max(100_000).default(30),
});

/** What `docent.config.ts` may hold, with the defaults. Unknown keys are refused, so that a typo is seen. */
export const configSchema = z.strictObject({
  /** What the assistant calls itself. */
  name: z.string().min(1).max(100).default('Docent'),
  port: z.int().min(0).max(65_535).default(3000),
  /** The address to listen on. Left out, all of them. */
  host: z.string().min(1).optional(),
  /** Where the index, the embedded database and the secret are kept. */
  dataDir: z.string().min(1).default('.docent'),
  /** A PostgreSQL to use instead of the embedded database. */
  databaseUrl: z
    .string()
    .refine((value) => /^postgres(ql)?:$/.test(protocolOf(value)), 'must start with postgresql:// or postgres://')
    .optional(),
  /** Signs sessions and tokens. Left out, one is made and kept in the data directory. */
  secret: z.string().min(32).optional(),
  site: siteSchema.prefault({}),
  knowledge: knowledgeSchema.prefault({}),
  model: modelSchema.prefault({}),
  /** How earlier messages reach the model: as text in its instructions, or as messages of their own. */
  history: z.enum(['instructions', 'messages']).default('instructions'),
  identity: identitySchema.prefault({}),
  /** Other sites that may show the chat and call this server. */
  allowedOrigins: z.array(originSchema).default([]),
  /** Believe `X-Forwarded-For` of the proxy in front of this server. */
  trustProxy: z.boolean().default(false),
  limits: limitsSchema.prefault({}),
  /** Added to the model's instructions: tone, audience, what to leave to others. */
  instructions: z.string().max(20_000).optional(),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** What an owner writes in `docent.config.ts`. */
export type DocentConfig = z.input<typeof configSchema>;

/** A configuration with every default filled in. */
export type CompleteConfig = z.output<typeof configSchema>;

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

/** The origin of an address that is nothing more, spelt as browsers spell it; anything else as it is. */
function toOrigin(value: string): string {
  if (!URL.canParse(value)) return value;
  const { origin, href } = new URL(value);
  return href === `${origin}/` ? origin : value;
}

function isOrigin(value: string): boolean {
  return /^https?:$/.test(protocolOf(value)) && new URL(value).origin === value;
}
