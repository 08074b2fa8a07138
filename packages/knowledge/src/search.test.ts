import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexSite } from './index-site.js';
import { openIndex } from './open-index.js';
import type { SiteIndex } from './site-index.js';

const pages: Record<string, string> = {
  'ros/nodes.md':
    '# Nodes\n\nA node is a process that computes. Start one with `ros2 run demo talker`.\n\n## Names\n\nEach node has a name.',
  'ros/topics.md':
    '# Topics and messages\n\nNodes publish messages to topics; others subscribe.\n\n## Quality of service\n\nChoose reliable or best effort delivery for sensor streams. See [launch files](launch.md).',
  'ros/services.md':
    '# Services\n\nA service answers one request with one response.\n\n| Call | Meaning |\n| --- | --- |\n| `create_client` | makes a client |',
  'ros/launch.md':
    '---\nkeywords: [startup, bringup]\n---\n# Launch files\n\nStart many nodes at once.\n\n## Arguments\n\nUse `--show-args` to list them, and `onProcessExit` to react when one ends.',
  'control/pid.md':
    '# PID control\n\nThe proportional term reacts to the error now.\n\n## Tuning\n\nRaise the gain until the arm oscillates, then halve it.',
  'control/kinematics.md':
    '# Kinematics\n\nForward kinematics gives the pose of the gripper from joint angles.\n\n## Tuning\n\nNothing here depends on gains.',
  'sensors/lidar.md': '# Lidar\n\nA lidar measures distance with laser light. Typical range is 30 metres.',
  'CHANGELOG.md':
    '# Changelog\n\nLidar lidar lidar: distance and laser range fixed. Topics, services, launch files changed.',
  'ja.md': '# ナビゲーション\n\nロボットは地図を使って経路を計画します。',
  'de.md': '# Sicherheit\n\nDer Not-Halt unterbricht die Stromversorgung der Motoren sofort.',
  'about.md': '# About\n\nWho wrote this book.',
  'setup.md': '# Setup\n\nInstall the frontmatter plugin, then open the home page of the simulator.',
};

let root: string;
let index: SiteIndex;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'docent-search-'));
  for (const [name, text] of Object.entries(pages)) {
    await mkdir(path.dirname(path.join(root, 'docs', name)), { recursive: true });
    await writeFile(path.join(root, 'docs', name), text);
  }
  await indexSite({
    folder: path.join(root, 'docs'),
    dataDir: root,
    site: { generator: 'docusaurus', baseUrl: '/book/' },
  });
  index = await openIndex(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const first = (query: string) => index.search(query)[0]?.path;

describe('search', () => {
  it('gives the section with all that is known of it', () => {
    const [hit] = index.search('reliable or best effort?');
    expect(hit).toEqual({
      path: 'ros/topics.md',
      anchor: 'quality-of-service',
      title: 'Quality of service',
      url: '/book/docs/ros/topics#quality-of-service',
      score: expect.any(Number),
      text: 'Choose reliable or best effort delivery for sensor streams. See launch files.',
      pageTitle: 'Topics and messages',
      headings: ['Quality of service'],
      markdown:
        'Choose reliable or best effort delivery for sensor streams. See [launch files](/book/docs/ros/launch).',
    });
  });

  it.each([
    ['how can I publish a message?', 'ros/topics.md'],
    ['what does a SERVICE do', 'ros/services.md'],
    ['tuning the gain of an oscillating arm', 'control/pid.md'],
    ['joint angle to gripper pose', 'control/kinematics.md'],
    ['bringup', 'ros/launch.md'],
    ['--show-args', 'ros/launch.md'],
    ['onProcessExit', 'ros/launch.md'],
    ['onprocessexit', 'ros/launch.md'],
    ['process exit event', 'ros/launch.md'],
    ['create_client', 'ros/services.md'],
    ['createClient', 'ros/services.md'],
    ['kinematcs', 'control/kinematics.md'],
    ['propotional', 'control/pid.md'],
    ['front matter', 'setup.md'],
    ['homepage', 'setup.md'],
    ['経路を計画', 'ja.md'],
    ['Was macht der Nothalt mit den Motoren?', 'de.md'],
    ['about', 'about.md'],
  ])('finds the page for "%s"', (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it('puts pages before records of changes', () => {
    const paths = index.search('lidar distance laser range').map((hit) => hit.path);
    expect(paths.slice(0, 2)).toEqual(['sensors/lidar.md', 'CHANGELOG.md']);
  });

  it('gives one section a page unless more are wanted, best first', () => {
    const one = index.search('nodes topics service launch tuning');
    expect(new Set(one.map((hit) => hit.path)).size).toBe(one.length);
    const more = index.search('nodes topics service launch tuning', { maxPerPage: 3, limit: 20 });
    expect(more.length).toBeGreaterThan(one.length);
    expect(more.map((hit) => hit.score)).toEqual(more.map((hit) => hit.score).sort((a, b) => b - a));
    expect(index.search('nodes', { limit: 1 })).toHaveLength(1);
  });

  it('prefers the page the reader is on to equals', () => {
    expect(index.search('tuning', { near: 'control/pid.md' })[0]?.path).toBe('control/pid.md');
    expect(index.search('tuning', { near: '/book/docs/control/kinematics' })[0]?.path).toBe('control/kinematics.md');
    expect(index.search('lidar', { near: 'control/pid.md' })[0]?.path).toBe('sensors/lidar.md');
    expect(index.search('lidar', { near: '/elsewhere' })[0]?.path).toBe('sensors/lidar.md');
  });

  it('finds nothing for nothing, and survives anything', () => {
    for (const query of ['', '   ', '?!', 'zzzzqqq', 'the of and', '\u0000', '💥💥', '"', '('.repeat(1000), '\ud800']) {
      expect(index.search(query)).toEqual([]);
    }
    expect(index.search(`nodes ${'lorem ipsum dolor '.repeat(5000)}`)[0]?.path).toBe('ros/nodes.md');
    expect(index.search('constructor __proto__ toString hasOwnProperty')).toEqual([]);
  });

  it('turns away what the site does not speak of, when asked to', () => {
    for (const query of [
      'what is the capital of France?',
      'best pasta recipe',
      'who won the world cup',
      'hello how are you',
    ]) {
      expect(index.search(query, { relevantOnly: true })).toEqual([]);
    }
    expect(index.search('how do nodes publish messages?', { relevantOnly: true })[0]?.path).toBe('ros/topics.md');
  });
});

describe('page and sectionByUrl', () => {
  it('finds a page by path or address', () => {
    const page = index.page('ros/topics.md');
    expect(page).toMatchObject({ path: 'ros/topics.md', url: '/book/docs/ros/topics', title: 'Topics and messages' });
    expect(page?.sections.map((section) => section.title)).toEqual(['Topics and messages', 'Quality of service']);
    for (const url of [
      '/book/docs/ros/topics/',
      'https://e.org/book/docs/ros/topics?x=1#y',
      '/book/docs/ros/topics.html',
      '/book/docs/ros/topics/index.html',
    ]) {
      expect(index.page(url)?.path).toBe('ros/topics.md');
    }
    expect(index.page('/nope')).toBeNull();
  });

  it('finds a section by address, also from a text fragment', () => {
    expect(index.sectionByUrl('/book/docs/ros/topics#quality-of-service:~:text=best%20effort')?.title).toBe(
      'Quality of service',
    );
    expect(index.sectionByUrl('/book/docs/ros/topics#unknown')?.title).toBe('Topics and messages');
    expect(index.sectionByUrl('/book/docs/ros/topics#%E0%A4%A')?.title).toBe('Topics and messages');
    expect(index.sectionByUrl('/nope#x')).toBeNull();
  });
});
