import { expect, it } from 'vitest';
import { correctSpelling } from './spelling.js';

const vocabulary = new Set(['segment', 'publish', 'topic', 'node', 'servic']);

it.each([
  ['segement', 'segment'],
  ['segmnt', 'segment'],
  ['pulbish', 'publish'],
  ['topix', 'topic'],
  ['topic', 'topic'],
  ['tropic', 'topic'],
  ['nodde', 'node'],
  ['mode', 'mode'],
  ['optic', 'optic'],
  ['2018', '2018'],
  ['planet', 'planet'],
])('reads %s as %s', (term, expected) => expect(correctSpelling(term, vocabulary)).toBe(expected));
