import type { Section } from '../reading/section.js';

const BACK_MATTER =
  /^(?:exercises?|quiz|(?:test|check) yourself|questions|further reading|references|see also|related|next steps|what['’]s next|where to go next|change ?log|acknowledge?ments)\b/i;

/** How much a section counts by its kind: exercises and the like name many things and explain none. */
export function kindFactor(section: Section): number {
  return BACK_MATTER.test(section.title) ? 0.4 : 1;
}
