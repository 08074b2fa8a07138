import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Reader } from '../test-support/reader.js';
import { buildDocent, DocentProcess, docent } from '../test-support/run-docent.js';
import { createTestSite, type TestSite } from '../test-support/test-site.js';

let site: TestSite;
beforeAll(async () => {
  buildDocent();
  site = await createTestSite();
}, 180_000);
afterAll(() => site.remove());

const run = (args: string[], env: Record<string, string> = {}) => docent(args, { cwd: site.folder, env });
/** What a command that must fail says, and that it says it on stderr only. */
async function failure(args: string[], env: Record<string, string> = {}) {
  const { code, stdout, stderr } = await run(args, env);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  return stderr.replaceAll(site.folder, '.').trim();
}

describe('docent', () => {
  it('explains itself', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'index', 'search', 'ask'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    const search = await run(['search', '--help']);
    expect(search.stdout).toContain('--queries <file>');
    expect(search.stdout).toContain('--data-dir <folder>');
  });

  it('has a version', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('says what is wrong with a command', async () => {
    expect(await failure(['serch'])).toMatch(/unknown command 'serch'.*search/s);
    expect(await failure(['search', 'x', '--limit', 'many'])).toContain('It must be a whole number from 1 to 100.');
  });
});

describe('docent index', () => {
  it('reads a folder, and only what changed the next time', async () => {
    const { code, stdout, stderr } = await run(['index', 'docs', '--data-dir', '.docent']);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(stdout).toMatch(/3 pages/);
    expect((await run(['index', 'docs', '--data-dir', '.docent'])).stdout).toMatch(/3 pages/);
  });

  it('names a folder that is not there', async () => {
    expect(await failure(['index', 'nowhere', '--data-dir', '.docent'])).toMatch(/^docent: .*nowhere/);
  });
});

describe('docent search', () => {
  const keys = ['anchor', 'path', 'score', 'text', 'title', 'url'];

  it('prints JSON and nothing else', async () => {
    const { code, stdout, stderr } = await run(['search', 'publish a message', '--json', '--limit', '2'], {
      DOCENT_DATA_DIR: '.docent',
    });
    expect([code, stderr]).toEqual([0, '']);
    const results = JSON.parse(stdout);
    expect([1, 2]).toContain(results.length);
    expect(Object.keys(results[0]).sort()).toEqual(keys);
    expect(results[0]).toMatchObject({ path: 'topics.md' });
  });

  it('prints something to read otherwise', async () => {
    const { stdout } = await run(['search', 'service', '--data-dir', '.docent']);
    expect(stdout).toMatch(/^1\. .*service/i);
    expect(stdout).toContain('services');
    expect((await run(['search', 'xylophone', '--data-dir', '.docent'])).stdout).toBe('Nothing found.\n');
  });

  it('answers a file of queries line by line', async () => {
    const lines = ['{"id":"a","query":"topic"}', '', '{"id":7,"query":"cancel a goal","more":1}'];
    await writeFile(join(site.folder, 'queries.jsonl'), `${lines.join('\n')}\n`);
    const { stdout } = await run(['search', '--queries', 'queries.jsonl', '--data-dir', '.docent', '--limit', '1']);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['a', 7]);
    expect(answers[1].results).toMatchObject([{ path: 'actions.md' }]);
  });

  it('ends quietly when nobody reads on', async () => {
    await writeFile(join(site.folder, 'many.jsonl'), '{"id":1,"query":"topic service action"}\n'.repeat(2000));
    const search = new DocentProcess(['search', '--queries', 'many.jsonl', '--data-dir', '.docent'], {
      cwd: site.folder,
    });
    search.child.stdout.once('.docent', () => search.child.stdout.destroy());
    expect(await search.finished).toMatchObject({ code: 0, stderr: '' });
  });

  it('names the line of a file that it can not read, and prints nothing', async () => {
    for (const bad of ['{"id":"b"}', 'not json', '[]']) {
      await writeFile(join(site.folder, 'bad.jsonl'), `{"id":"a","query":"x"}\n${bad}\n`);
      expect(await failure(['search', '--queries', 'bad.jsonl', '--data-dir', '.docent'])).toBe(
        'docent: bad.jsonl, line 2: must be JSON such as {"id": "1", "query": "topics"}.',
      );
    }
    expect(await failure(['search', '--queries', 'no.jsonl'])).toBe("docent: no.jsonl: can't be read (ENOENT).");
  });

  it('needs one thing to look for', async () => {
    const message = 'docent: search needs a query, or --queries <file>, and not both.';
    expect(await failure(['search'])).toBe(message);
    expect(await failure(['search', 'x', '--queries', 'queries.jsonl'])).toBe(message);
  });

  it('says what to do without an index', async () => {
    expect(await failure(['search', 'x', '--data-dir', 'empty'])).toMatch(/^docent: .*docent index/);
  });
});

describe('docent ask', () => {
  it('answers on the terminal, with its sources', async () => {
    const { code, stdout } = await run(['ask', 'What is a topic?', '--data-dir', '.docent']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/named bus.* \[1\]/s);
    expect(stdout).toMatch(/\nSources\n\[1\] .*\n {4}\S*topics/);
  });

  it('answers as JSON', async () => {
    const { stdout, stderr } = await run(['ask', 'What is a topic?', '--json', '--data-dir', '.docent']);
    expect(stderr).toBe('');
    const { answer, sources } = JSON.parse(stdout);
    expect(answer).toContain('named bus');
    expect(answer).not.toContain('[^');
    expect(sources[0]).toMatchObject({ title: expect.any(String), url: expect.stringContaining('topics') });
  });

  it('answers without an index too, and says so', async () => {
    const { code, stderr } = await run(['ask', 'What is a topic?', '--data-dir', 'empty']);
    expect(code).toBe(0);
    expect(stderr).toContain('This answer does without it.');
  });

  it('says that the model is not there', async () => {
    const env = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
    expect(await failure(['ask', 'x', '--data-dir', '.docent'], env)).toMatch(/^docent: .*can't reach its model/);
  });
});

// Starting a process with everything in it takes a while on a busy machine.
describe('docent serve', { timeout: 120_000 }, () => {
  const endAfterTest = (server: DocentProcess) => {
    onTestFinished(() => void server.child.kill('SIGKILL'));
    return server;
  };
  const serve = (env: Record<string, string> = {}, args: string[] = []) =>
    endAfterTest(
      new DocentProcess(['serve', '--data-dir', '.docent', ...args], { cwd: site.folder, env: { PORT: '0', ...env } }),
    );

  it('prints one line on stdout, keeps what was said through kill -9, and ends with 0 on Ctrl-C', async () => {
    const first = serve();
    const guest = await new Reader(await first.ready()).asGuest();
    const { state } = await guest.ask('What is a topic?');
    first.child.kill('SIGKILL');
    expect((await first.finished).stdout).toMatch(/^Docent is ready at http:\/\/localhost:\d+\n$/);

    const second = serve();
    const url = await second.ready();
    const back = new Reader(url, { cookie: guest.headers['cookie'] ?? '' });
    const { items } = await back.thread(state.thread?.id ?? '');
    expect(items.data.map(({ type }) => type)).toContain('assistant_message');
    second.child.kill('SIGINT');
    expect(await second.finished).toMatchObject({ code: 0, signal: null });
    for (const line of second.stderr.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
  });

  it('names a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    expect(await failure(['serve', '--data-dir', '.docent'], { PORT: String(port), LOG_LEVEL: 'silent' })).toBe(
      `docent: port ${port} is already in use. Stop the program that uses it, or set PORT.`,
    );
    other.close();
  });

  it('names a data directory that is in use, and one that can not be written', async () => {
    const first = serve();
    await first.ready();
    const env = { PORT: '0', LOG_LEVEL: 'silent' };
    expect(await failure(['serve', '--data-dir', '.docent'], env)).toMatch(
      /^docent: .*\.docent is in use by process \d+/,
    );
    first.child.kill('SIGTERM');
    expect(await first.finished).toMatchObject({ code: 0 });
    await writeFile(join(site.folder, 'file'), '');
    expect(await failure(['serve', '--data-dir', 'file/data'], env)).toMatch(/^docent: .*file\/data.*can't be written/);
  });

  it('names what is wrong with the configuration', async () => {
    await writeFile(join(site.folder, 'bad.json'), JSON.stringify({ prot: 1, site: { folder: 'nowhere' } }));
    expect(await failure(['serve', '--config', 'bad.json'])).toBe(
      'docent: ./bad.json: unknown key "prot". Did you mean "port"?',
    );
    await writeFile(join(site.folder, 'gone.json'), JSON.stringify({ site: { folder: 'nowhere' } }));
    expect(await failure(['serve', '--config', 'gone.json'])).toBe(
      'docent: site.folder: there is no folder ./nowhere.',
    );
    expect(await failure(['serve'], { PORT: 'http' })).toBe('docent: PORT: port must be a whole number; it is "http".');
  });
});
