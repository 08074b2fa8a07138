import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from './list-files.js';
import { readText } from './read-text.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docent-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), `# ${file}\n`);
  }
}

describe('listFiles', () => {
  it('finds pages below the folder, in order', async () => {
    await write(
      'b.md',
      'a/z.mdx',
      'a/b.markdown',
      'a/x.txt',
      'node_modules/p/readme.md',
      '.git/x.md',
      'c/__tests__/t.md',
    );
    expect((await listFiles(folder, 'docusaurus')).files).toEqual(['a/b.markdown', 'a/z.mdx', 'b.md']);
  });

  it('leaves partials out as Docusaurus does, but keeps Hugo’s section pages', async () => {
    await write('_part.md', '_shared/x.md', 'a/_index.md', 'a/_x.mdx', 'page.md');
    expect((await listFiles(folder, 'docusaurus')).files).toEqual(['page.md']);
    expect((await listFiles(folder, 'plain')).files).toEqual(['_shared/x.md', 'a/_index.md', 'page.md']);
  });

  it('follows links, each real folder once, so that loops end', async () => {
    await write('a/one.md');
    await symlink('..', path.join(folder, 'a', 'up'));
    await symlink(path.join(folder, 'a'), path.join(folder, 'again'));
    await symlink('a/one.md', path.join(folder, 'two.md'));
    await symlink('nowhere.md', path.join(folder, 'broken.md'));
    const { files, skipped } = await listFiles(folder, 'plain');
    expect(files).toEqual(['a/one.md', 'two.md']);
    expect(skipped).toEqual([{ path: 'broken.md', code: 'unreadable', reason: 'the link leads nowhere' }]);
  });
});

describe('readText', () => {
  const file = () => path.join(folder, 'page.md');

  it('reads text with any line ends, and hashes its bytes', async () => {
    await writeFile(file(), '# Ä\r\nb\rc\n');
    expect(await readText(file())).toEqual({ text: '# Ä\nb\nc\n', hash: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it('reads UTF-16 with a mark, and forgives a stray byte', async () => {
    await writeFile(file(), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# Hi', 'utf16le')]));
    expect(await readText(file())).toMatchObject({ text: '# Hi' });
    await writeFile(file(), Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from(' and more text')]));
    expect(await readText(file())).toMatchObject({ text: '# caf\ufffd and more text' });
  });

  it('says why a file has no text', async () => {
    await writeFile(file(), Buffer.from([1, 2, 0, 4]));
    expect(await readText(file())).toMatchObject({ code: 'binary' });
    await writeFile(file(), Buffer.alloc(200, 0xe9));
    expect(await readText(file())).toMatchObject({ code: 'binary' });
    await writeFile(file(), 'x'.repeat(1024 * 1024 + 1));
    expect(await readText(file())).toEqual({ code: 'too_large', reason: '1024 KiB, more than 1024 KiB' });
    expect(await readText(folder)).toMatchObject({ code: 'unreadable' });
  });

  it.skipIf(process.getuid?.() === 0)('says so when a file may not be read', async () => {
    await write('page.md');
    await chmod(file(), 0o000);
    expect(await readText(file())).toMatchObject({ code: 'unreadable' });
  });
});
