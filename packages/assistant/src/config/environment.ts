/** One environment variable, the configuration key it sets (dotted), and how its text is read. */
interface Variable {
  readonly name: string;
  readonly key: string;
  readonly read?: (text: string) => unknown;
}

/** Later entries win over earlier ones of the same key. */
const variables: readonly Variable[] = [
  { name: 'PORT', key: 'port', read: number },
  { name: 'HOST', key: 'host' },
  { name: 'DOCENT_URL', key: 'site.url' },
  { name: 'DOCENT_DATA_DIR', key: 'dataDir' },
  { name: 'DATABASE_URL', key: 'databaseUrl' },
  { name: 'BETTER_AUTH_SECRET', key: 'secret' },
  { name: 'DOCENT_SECRET', key: 'secret' },
  { name: 'OPENAI_API_KEY', key: 'model.apiKey' },
  { name: 'OPENAI_BASE_URL', key: 'model.baseUrl' },
  { name: 'OPENAI_API', key: 'model.api' },
  { name: 'DOCENT_MODEL', key: 'model.name' },
  { name: 'DOCENT_MODEL_IDLE_TIMEOUT_MS', key: 'model.idleTimeoutMs', read: number },
  { name: 'DOCENT_ALLOWED_ORIGINS', key: 'allowedOrigins', read: list },
  { name: 'DOCENT_TRUST_PROXY', key: 'trustProxy', read: flag },
  { name: 'LOG_LEVEL', key: 'logLevel' },
];

/** A value that the environment gives for a key. */
export interface EnvironmentValue {
  readonly name: string;
  readonly key: string;
  readonly value: unknown;
}

/** What the environment sets, in the order in which it applies. Empty variables count as not set. */
export function readEnvironment(env: NodeJS.ProcessEnv): EnvironmentValue[] {
  return variables.flatMap(({ name, key, read }) => {
    const text = env[name]?.trim();
    return text === undefined || text === '' ? [] : [{ name, key, value: read ? read(text) : text }];
  });
}

// Text that does not fit is passed on as it is, so that validation can show what was given.
function number(text: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function flag(text: string): unknown {
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  return /^(0|false|no|off)$/i.test(text) ? false : text;
}

function list(text: string): string[] {
  return text.split(',').flatMap((entry) => (entry.trim() === '' ? [] : [entry.trim()]));
}
