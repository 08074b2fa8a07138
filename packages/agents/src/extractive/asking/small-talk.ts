type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'capabilities';

const GREETING =
  "(?:hi+|hello+|hey+|howdy|good (?:morning|afternoon|evening|day)|greetings|hola|bonjour|salut|hallo|guten tag|ciao|ol[aá]|moin|what'?s up)";
const THANKS =
  '(?:(?:ok(?:ay)?|great|perfect|cool|nice|awesome|got it|super)[,!. ]*)*(?:thanks?(?: you)?|thx|ty|cheers|much appreciated|merci|danke(?: sch[oö]n)?|gracias|grazie|obrigad[oa])(?: (?:a lot|so much|very much|you|again|for (?:the|your) help))*';
const PRAISE = '(?:ok(?:ay)?|great|perfect|cool|nice|awesome|got it|super|good|well done|that (?:helps|helped))';
const FAREWELL = '(?:bye+|good ?bye|see you(?: later)?|good night|cya|tsch[uü]ss|adieu|adi[oó]s)';
const WHO =
  '(?:who|what) are you|what can you (?:do|help (?:me )?with)|how (?:do|can) (?:i use you|you help(?: me)?)|help(?: me)?(?: please)?|are you (?:a )?(?:bot|human|ai|robot|real)|what is this(?: chat| assistant| bot)?';
const ADDRESS = '(?:[,!. ]+(?:there|all|everyone|docent|assistant|bot|friend|you|how are you(?: doing)?))*';

const whole = (pattern: string) => new RegExp(`^(?:${pattern})${ADDRESS}[\\s,!.?…:)🙂👋🙏👍]*$`, 'iu');

const KINDS: readonly (readonly [SmallTalk, RegExp])[] = [
  ['greeting', whole(`${GREETING}|how are you(?: doing)?(?: today)?`)],
  ['thanks', whole(`${THANKS}|${PRAISE}`)],
  ['farewell', whole(`(?:${THANKS}[,!. ]*)?${FAREWELL}`)],
  ['capabilities', whole(`(?:${GREETING}[,!. ]+)?(?:${WHO})`)],
];

const REPLIES: Readonly<Record<SmallTalk, string>> = {
  greeting:
    'Hello! Ask me anything about this site: what something is, how to do it, or how two things differ. You can also select a passage on the page and ask about it.',
  thanks: "You're welcome! If anything else comes up, just ask.",
  farewell: 'Goodbye, and good luck with your work!',
  capabilities:
    'I answer questions from the pages of this site and show where each part of an answer comes from. Ask what something is, how to do it, or how two things differ; or select a passage on the page and ask about it.',
};

/** A reply to a message that asks nothing of the site, or `null` when it does. */
export function replyToSmallTalk(message: string): string | null {
  const text = message.trim();
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  return kind === undefined ? null : REPLIES[kind];
}
