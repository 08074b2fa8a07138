import { parse } from 'yaml';

/** What a page says about itself above its content. Fields with a wrong type are ignored. */
export interface FrontMatter {
  readonly title?: string;
  readonly id?: string;
  readonly slug?: string;
  readonly description?: string;
  readonly sidebarLabel?: string;
  /** `keywords` and `tags` together. */
  readonly keywords: readonly string[];
  readonly draft: boolean;
  readonly unlisted: boolean;
  readonly numberPrefixes: boolean;
  readonly format?: 'md' | 'mdx' | 'detect';
}

const fence = /^\uFEFF?(---|\+\+\+)[ \t]*\n([\s\S]*?)(?:^|\n)\1[ \t]*(?:\n|$)/;

/** Takes the front matter (YAML, or TOML's simple lines) off a page. `warning` says what was wrong with it. */
export function readFrontMatter(text: string): { frontMatter: FrontMatter; content: string; warning?: string } {
  const match = fence.exec(text);
  if (!match) return { frontMatter: toFrontMatter({}), content: text.replace(/^\uFEFF/, '') };
  const content = text.slice(match[0].length);
  const body = match[2] ?? '';
  if (match[1] === '+++') return { frontMatter: toFrontMatter(simpleToml(body)), content };
  try {
    const value: unknown = parse(body, { logLevel: 'error', prettyErrors: true, uniqueKeys: false });
    return { frontMatter: toFrontMatter(isRecord(value) ? value : {}), content };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { frontMatter: toFrontMatter(simpleYaml(body)), content, warning: `front matter: ${reason}` };
  }
}

function toFrontMatter(value: Record<string, unknown>): FrontMatter {
  const title = text(value['title']);
  const id = text(value['id']);
  const slug = text(value['slug'] ?? value['permalink']);
  const description = text(value['description'] ?? value['summary']);
  const sidebarLabel = text(
    value['sidebar_label'] ?? value['sidebarTitle'] ?? value['linkTitle'] ?? value['nav_title'],
  );
  const format = value['format'];
  return {
    ...(title === undefined ? {} : { title }),
    ...(id === undefined ? {} : { id }),
    ...(slug === undefined ? {} : { slug }),
    ...(description === undefined ? {} : { description }),
    ...(sidebarLabel === undefined ? {} : { sidebarLabel }),
    keywords: [...list(value['keywords']), ...list(value['tags'])],
    draft: value['draft'] === true,
    unlisted: value['unlisted'] === true,
    numberPrefixes: value['parse_number_prefixes'] !== false,
    ...(format === 'md' || format === 'mdx' || format === 'detect' ? { format } : {}),
  };
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function list(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => text(isRecord(entry) ? entry['label'] : entry) ?? []);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// `title = "Hello"`, `draft = true`, `tags = ["a", "b"]`: what pages use of TOML.
function simpleToml(body: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const line of body.split('\n')) {
    if (line.startsWith('[')) break;
    const match = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) out[match[1]] = scalar(match[2]);
  }
  return out;
}

// A broken block still mostly holds lines `key: value`.
function simpleYaml(body: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const line of body.split('\n')) {
    const match = /^([\w-]+):\s+(.+?)\s*$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) out[match[1]] = scalar(match[2]);
  }
  return out;
}

function scalar(raw: string): unknown {
  if (raw === 'true' || raw === 'false') return raw === 'true';
  if (raw.startsWith('[')) return [...raw.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');
  return raw.replace(/^(["'])(.*)\1$/, '$2');
}
