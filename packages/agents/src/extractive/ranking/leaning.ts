/** Words that point back to what was said before, at the start of a sentence. */
const LEANING = new RegExp(
  `^(?:${[
    'it|its|this|that|these|those|they|them|their|such|both|neither|either|he|she|here|doing so|note that (?:it|this)',
    'however|but|and|or|so|also|then|thus|therefore|hence|otherwise|instead|similarly|likewise|conversely|moreover',
    'underneath|internally|furthermore|additionally|meanwhile|nevertheless|still|yet|again|next|finally|afterwards|in addition|in turn|besides',
    '(?:in|for|with|by|after|before|because of|due to|from|to|at|on|like|unlike|without) (?:this|that|these|those|it|them)\\b',
    'in (?:such|both|each|either|other)\\b|for (?:example|instance)|as (?:a result|such|before|above|you can see)',
    'on the other hand|the (?:same|latter|former|above|previous|first|second|third|last|other|rest|result|resulting|reason)',
    'another|one of them|to do (?:so|this|that)|if so|if not|alternatively|now',
  ].join('|')})\\b`,
  'i',
);

/** "… is not done by this." */
const POINTS_BACK = /\b(?:by|of|with|for|to|in|from|like|about|on) (?:this|that|these|those|it|them)\s*[.,:;)]/i;

/** "If it fails …", "You may use them …", but not "Docent makes it easy …". */
const EARLY_PRONOUN =
  /^(?:[\w'-]+ ){1,3}(?:it|them|they)\b(?! (?:easy|easier|possible|hard|harder|clear|simple|difficult))/i;

/** "The node keeps these objects …", "Before using this plugin …" */
const EARLY_POINTER =
  /^.{0,50}\b(?:these|those)\b|^.{0,30}\bthis (?!page|site|chapter|section|guide|book|tutorial|document)/i;

/** Whether a sentence can't be understood without the one before it. */
export function leans(sentence: string): boolean {
  const start = sentence.slice(0, 80);
  return [LEANING, POINTS_BACK, EARLY_PRONOUN, EARLY_POINTER].some((pattern) => pattern.test(start));
}
