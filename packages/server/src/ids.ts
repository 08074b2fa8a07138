/** What an id is for. It becomes the prefix, so that a log line can be read. */
export type IdType =
  | 'thread'
  | 'message'
  | 'tool_call'
  | 'task'
  | 'workflow'
  | 'widget'
  | 'generated_image'
  | 'structured_input'
  | 'end_of_turn'
  | 'hidden_context'
  | 'sdk_hidden_context'
  | 'attachment';

const prefixes: Readonly<Record<IdType, string>> = {
  thread: 'thr',
  message: 'msg',
  tool_call: 'tc',
  task: 'tsk',
  workflow: 'wf',
  widget: 'wdg',
  generated_image: 'img',
  structured_input: 'si',
  end_of_turn: 'eot',
  hidden_context: 'hcx',
  sdk_hidden_context: 'shcx',
  attachment: 'atc',
};

/** A new id: a prefix and 128 random bits, so that ids neither collide nor can be guessed. */
export function randomId(type: IdType): string {
  return `${prefixes[type]}_${randomHex()}`;
}

/** 128 random bits as 32 hexadecimal digits. */
export function randomHex(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let digits = '';
  for (const byte of pool.subarray(used, used + 16)) digits += hexOfByte[byte];
  used += 16;
  return digits;
}

/** Asking for random bits costs more than making an id of them, so they are fetched for 64 ids at a time. */
const pool = new Uint8Array(64 * 16);
let used = pool.length;

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
