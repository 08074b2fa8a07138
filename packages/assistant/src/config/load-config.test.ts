import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from './load-config.js';
import { resolveSecret } from './secret.js';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'docent-config-'));
});
afterEach(() => rm(cwd, { recursive: true }));

const load = (env: NodeJS.ProcessEnv = {}, options: { configFile?: string; dataDir?: string } = {}) =>
  loadConfig({ cwd, env, ...options });
const write = (name: string, text: string) => writeFile(join(cwd, name), text);
const writeJson = (config: unknown) => write('docent.config.json', JSON.stringify(config));
/** The message of the error, without the path of the temporary folder. */
const failure = (env: NodeJS.ProcessEnv = {}) =>
  load(env).then(
    () => 'no error',
    (error: Error) => error.message.replaceAll(`${cwd}/`, ''),
  );

describe('loadConfig', () => {
  it('needs nothing', async () => {
    const config = await load();
    expect(config).toMatchObject({
      name: 'Docent',
      port: 3000,
      history: 'instructions',
      dataDir: join(cwd, '.docent'),
    });
    expect(config.model).toEqual({ provider: 'extractive', idleTimeoutMs: 60_000 });
    expect(config.site.folder).toBeUndefined();
    expect(config.knowledge.folder).toBeUndefined();
  });

  it('reads TypeScript with defineConfig, relative to the file', async () => {
    await mkdir(join(cwd, 'site', 'docs'), { recursive: true });
    await write(
      'site/docent.config.ts',
      `import { defineConfig } from '@docent/assistant';
       const port: number = 4000;
       export default defineConfig({ port, site: { folder: 'out' } });`,
    );
    const config = await load({}, { configFile: 'site/docent.config.ts' });
    expect(config.port).toBe(4000);
    expect(config.site.folder).toBe(join(cwd, 'site', 'out'));
    expect(config.knowledge.folder).toBe(join(cwd, 'site', 'docs'));
    expect(config.dataDir).toBe(join(cwd, '.docent'));
  });

  it.each(['docent.config.mjs', 'docent.config.js'])('finds %s', async (name) => {
    await write(name, `export default { name: 'Found' };`);
    expect((await load()).name).toBe('Found');
  });

  it('lets the environment win over the file, and an option over both', async () => {
    await writeJson({ port: 4000, dataDir: 'from-file', model: { name: 'small', apiKey: 'k' } });
    expect(await load()).toMatchObject({ port: 4000, dataDir: join(cwd, 'from-file') });
    const env = { PORT: '5000', DOCENT_DATA_DIR: 'from-env', DOCENT_MODEL: 'large', HOST: '' };
    const config = await load(env);
    expect(config).toMatchObject({ port: 5000, dataDir: join(cwd, 'from-env'), model: { name: 'large' } });
    expect(config.host).toBeUndefined();
    expect((await load(env, { dataDir: 'from-option' })).dataDir).toBe(join(cwd, 'from-option'));
  });

  it('chooses the model by what is set', async () => {
    expect((await load({ OPENAI_API_KEY: 'k' })).model).toMatchObject({ provider: 'openai', api: 'responses' });
    expect((await load({ OPENAI_BASE_URL: 'http://localhost:11434/v1/' })).model).toMatchObject({
      provider: 'openai',
      api: 'chat_completions',
      baseUrl: 'http://localhost:11434/v1',
    });
    expect((await load({ OPENAI_BASE_URL: 'http://localhost:1/v1', OPENAI_API: 'responses' })).model).toMatchObject({
      api: 'responses',
    });
    await writeJson({ model: { provider: 'extractive' } });
    expect((await load({ OPENAI_API_KEY: 'k' })).model.provider).toBe('extractive');
  });

  it.each([
    [{ port: 'x' }, 'docent.config.json: port must be a whole number; it is "x".'],
    [{ port: 70_000 }, 'docent.config.json: port must be at most 65535; it is 70000.'],
    [{ name: '' }, 'docent.config.json: name must not be empty; it is "".'],
    [{ history: 'all' }, 'docent.config.json: history must be one of "instructions", "messages"; it is "all".'],
    [{ knowlege: {} }, 'docent.config.json: unknown key "knowlege". Did you mean "knowledge"?'],
    [{ identity: { geust: true } }, 'docent.config.json: unknown key "identity.geust". Did you mean "guest"?'],
    [
      { identity: { zzz: true } },
      'docent.config.json: unknown key "identity.zzz". Allowed here: guest, email, trustedHeader.',
    ],
    [{ identity: 'guest' }, 'docent.config.json: identity must be an object; it is "guest".'],
    [
      { allowedOrigins: ['https://a.example', 'https://b.example/docs'] },
      'docent.config.json: allowedOrigins.1 must be an origin such as "https://docs.example.com", without a path; it is "https://b.example/docs".',
    ],
    [
      { secret: 'short-and-private' },
      'docent.config.json: secret must be at least 32 characters long; it is (not shown).',
    ],
    [
      { model: { provider: 'openai' } },
      'model.provider is "openai": set OPENAI_API_KEY or OPENAI_BASE_URL (model.baseUrl) as well.',
    ],
    [[], 'docent.config.json: must export an object: export default defineConfig({ … }).'],
  ])('says what is wrong with %j', async (config, message) => {
    await writeJson(config);
    expect(await failure()).toBe(message);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT: port must be a whole number; it is "http".'],
    [{ PORT: '3000.5' }, 'PORT: port must be a whole number; it is 3000.5.'],
    [{ OPENAI_API: 'chat' }, 'OPENAI_API: model.api must be one of "responses", "chat_completions"; it is "chat".'],
    [
      { OPENAI_BASE_URL: 'localhost:8080' },
      'OPENAI_BASE_URL: model.baseUrl must be a URL that starts with http:// or https://; it is "localhost:8080".',
    ],
    [
      { DATABASE_URL: 'mysql://user:pass@host/db' },
      'DATABASE_URL: databaseUrl must start with postgresql:// or postgres://; it is (not shown).',
    ],
    [{ DOCENT_TRUST_PROXY: 'maybe' }, 'DOCENT_TRUST_PROXY: trustProxy must be true or false; it is "maybe".'],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: logLevel must be one of "trace", .*; it is "loud"\.$/],
  ])('says which variable is wrong: %j', async (env, message) => {
    expect(await failure(env)).toMatch(message);
  });

  it('names everything that is wrong, a line each', async () => {
    await writeJson({ port: -1, histroy: 'messages' });
    expect((await failure()).split('\n')).toEqual([
      'docent.config.json: port must be at least 0; it is -1.',
      'docent.config.json: unknown key "histroy". Did you mean "history"?',
    ]);
  });

  it('names a file that is missing, of another kind, or broken', async () => {
    await expect(load({}, { configFile: 'no.ts' })).rejects.toThrow(
      `${cwd}/no.ts: there is no such configuration file.`,
    );
    await write('docent.yaml', 'port: 1');
    await expect(load({}, { configFile: 'docent.yaml' })).rejects.toThrow('must end in one of .ts');
    await write('docent.config.json', '{ port: 1 }');
    expect(await failure()).toMatch(/^docent\.config\.json: can't be read: /);
    await write('docent.config.ts', 'export default {{');
    expect(await failure()).toMatch(/^docent\.config\.ts: can't be read: /);
  });
});

describe('resolveSecret', () => {
  it('takes the configured one', async () => {
    expect(await resolveSecret({ secret: 'given', dataDir: join(cwd, 'none') })).toBe('given');
  });

  it('makes one on the first start and keeps it for its owner only', async () => {
    const dataDir = join(cwd, 'data');
    const secret = await resolveSecret({ dataDir });
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(await resolveSecret({ dataDir })).toBe(secret);
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('says that the data directory is not writable', async () => {
    await write('file', '');
    await expect(resolveSecret({ dataDir: join(cwd, 'file', 'data') })).rejects.toThrow(
      /data directory can't be written/,
    );
  });

  it('says that a kept secret is damaged', async () => {
    await write('secret', 'x');
    await expect(resolveSecret({ dataDir: cwd })).rejects.toThrow(/secret: holds no secret/);
  });
});
