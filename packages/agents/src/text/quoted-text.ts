const INTRODUCTION = 'The user is referring to this in particular:\n';

/** How a passage that the user quoted reaches the model, in a part of its own beside the message. */
export function quotedTextPart(quote: string): string {
  return INTRODUCTION + quote;
}

/** The passage in such a part, or `null` when the text is none. */
export function readQuotedTextPart(text: string): string | null {
  return text.startsWith(INTRODUCTION) ? text.slice(INTRODUCTION.length) : null;
}
