import { contentWords } from './terms.js';

const COMPARISONS = [
  /\bdifferences? (?:is there )?between (?<one>.{1,80}?) and (?<other>.{1,80})/i,
  /\b(?:compare|comparing|comparison of|comparison between) (?<one>.{1,80}?) (?:and|with|to|against|versus|vs\.?) (?<other>.{1,80})/i,
  /\bhow (?:does|do|is|are) (?<one>.{1,80}?) (?:differ|different|compare)\w* (?:from|to|with|than) (?<other>.{1,80})/i,
  /\b(?:should|shall|do|would|must) (?:i|we|you|one) (?:use|choose|pick|take|prefer|need|want) (?<one>.{1,80}?) or (?<other>.{1,80})/i,
  /(?<one>[^?.,;:]{1,80}?) (?:vs\.?|versus|compared (?:to|with)|as opposed to) (?<other>[^?.,;:]{1,80})/i,
  /\bis (?<one>[^?.,;:]{1,80}?) (?:better|faster|safer|simpler|more \w+) than (?<other>[^?.,;:]{1,80})/i,
  /\b(?:which|what) (?:one )?(?:is|are) (?:better|best|right|faster|simpler)[^,:]{0,60}[,:] (?<one>.{1,80}?) or (?<other>.{1,80})/i,
];

const MOST_WORDS = 4;

/** The two things a question compares, without articles and what comes after them; or nothing. */
export function readSides(text: string): string[] {
  for (const pattern of COMPARISONS) {
    const groups = pattern.exec(text)?.groups;
    const sides = [firstSide(groups?.['one'] ?? ''), otherSide(groups?.['other'] ?? '')];
    const areNames = sides.every((side) => {
      const words = contentWords(side).length;
      return words > 0 && words <= MOST_WORDS;
    });
    if (areNames) return sides;
  }
  return [];
}

function firstSide(side: string): string {
  return bare(side.replace(/^.*\b(?:use|choose|is|are|about|between|explain|when|why)\s+/i, ''));
}

function otherSide(side: string): string {
  return bare(side.replace(/\s+\b(?:in|when|for|if|with|on|from|regarding|concerning|and)\b.*$/i, ''));
}

function bare(side: string): string {
  return side
    .replace(/[?!.,;].*$/, '')
    .replace(/^(?:(?:using|a|an|the|my|our|some)\s+)+/i, '')
    .replace(/["“”'‘’]/g, '')
    .trim();
}
