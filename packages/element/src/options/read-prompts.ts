import type { UserMessageContent } from '@docent/protocol';

/** A starter prompt: a click sends `content`. */
export interface Prompt {
  readonly label: string;
  readonly content: readonly UserMessageContent[];
  readonly icon: string | null;
}

/** Reads `startScreen.prompts`; an entry without a label or a prompt is left out with a warning. */
export function readPrompts(entries: readonly unknown[], warn: (message: string) => void): readonly Prompt[] {
  return entries.flatMap((entry, index) => {
    const prompt = readPrompt(entry);
    if (prompt === null) warn(`Option "startScreen.prompts[${index}]" needs a label and a prompt; it is left out.`);
    return prompt === null ? [] : [prompt];
  });
}

function readPrompt(entry: unknown): Prompt | null {
  if (typeof entry !== 'object' || entry === null) return null;
  // Early versions called the label `name`.
  const { label, name, prompt, icon } = entry as Readonly<Record<string, unknown>>;
  const text = typeof label === 'string' ? label : name;
  const content = typeof prompt === 'string' ? [{ type: 'input_text' as const, text: prompt }] : prompt;
  if (typeof text !== 'string' || !Array.isArray(content) || content.length === 0) return null;
  return { label: text, content: content as UserMessageContent[], icon: typeof icon === 'string' ? icon : null };
}
