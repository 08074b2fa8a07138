import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.js';
import { tokenise } from './tokenise.js';
import { isEverydayWord, isStopWord, wordWeight } from './word-weight.js';

const terms = (text: string) => tokenise(text).map(({ term }) => term);

describe('tokenise', () => {
  it('lower-cases and stems English words', () => {
    expect(terms('Publishing Topics, published topic')).toEqual(['publish', 'topic', 'publish', 'topic']);
  });

  it.each([
    ['onBrokenLinks', ['onbrokenlink', 'on', 'broken', 'link']],
    ['--foo-bar', ['foobar', 'foo', 'bar']],
    ['snake_case_name', ['snakecasenam', 'snake', 'case', 'name']],
    ['std::vector', ['stdvector', 'std', 'vector']],
    ['docusaurus.config.js', ['docusaurusconfigj', 'docusauru', 'config', 'js']],
    ['HTMLElement', ['htmlelement', 'html', 'element']],
    ['URLs', ['url']],
    ['ubuntu22', ['ubuntu22', 'ubuntu']],
    ['C++ and C#', ['c++', 'and', 'c#']],
    ['22.04', ['22.04', '22', '04']],
    ["don't robot's", ['dont', 'robot']],
    ['simGetObjectPose()', ['simgetobjectpos', 'sim', 'get', 'object', 'pose']],
  ])('reads %s whole and in parts', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('gives a name and its parts one place', () => {
    expect(tokenise('use maxSpeed now').map(({ kind, position }) => [kind, position])).toEqual([
      ['word', 0],
      ['whole', 1],
      ['part', 1],
      ['part', 1],
      ['word', 2],
    ]);
  });

  it('reads other languages: accents off, endings left alone where they are not English', () => {
    expect(terms('Über größe Café')).toEqual(['uber', 'größe'.normalize('NFC').replace('ö', 'o'), 'cafe']);
    expect(terms('роботы едут')).toEqual(['роботы', 'едут']);
    expect(terms('ρομπότ')).toEqual(['ρομποτ']);
  });

  it('reads scripts without spaces by pairs, and mixtures of both', () => {
    expect(terms('東京タワー')).toEqual(['東京', '京タ', 'タワ', 'ワー']);
    expect(terms('ROS2で')).toEqual(['ros2', 'で']);
    expect(terms('한국어')).toEqual(['한국', '국어']);
    expect(terms('犬')).toEqual(['犬']);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(terms('re\u0301sume\u0301')).toEqual(terms('r\u00e9sum\u00e9'));
  });

  it('leaves out monsters', () => {
    expect(terms('x'.repeat(200))).toEqual([]);
  });
});

describe('word weights', () => {
  it('knows words without a subject', () => {
    expect(['how', 'the', 'thi', 'onli', 'dont'].every(isStopWord)).toBe(true);
    expect(['robot', 'sensor', 'topic'].some(isStopWord)).toBe(false);
  });

  it('weighs words by how much they say', () => {
    expect(wordWeight('want')).toBeLessThan(0.6);
    expect(wordWeight('quaternion')).toBe(1);
    expect(isEverydayWord('want')).toBe(true);
    expect(isEverydayWord('quaternion')).toBe(false);
  });
});

describe('editDistance', () => {
  it.each([
    ['sidebar', 'sidebar', 0],
    ['sidebr', 'sidebar', 1],
    ['sidebra', 'sidebar', 1],
    ['docusarus', 'docusaurus', 1],
    ['segementation', 'segmentation', 1],
    ['kitten', 'sitting', 3],
  ])('%s → %s is %i', (from, to, expected) => {
    expect(editDistance(from, to, 3)).toBe(expected);
  });

  it('stops at the limit', () => {
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
    expect(editDistance('abc', 'abcdef', 1)).toBe(2);
  });
});
