import { add, answer, create, done, get, text } from './build.mjs';

const ok = [done(answer('a1', 'Yes.'))];
/** A message that carries other parts beside its script. */
const withContent = (...parts) => ({ content: [text(`script ${JSON.stringify(ok)}`), ...parts] });
const tag = (fields) => ({ type: 'input_tag', id: 't1', text: 'Robot', data: {}, ...fields });

export default [
  { id: 'input/quoted-text', requests: [create(ok, { quoted_text: 'A topic is a named bus.' }), get] },
  { id: 'input/quoted-text-empty', requests: [create(ok, { quoted_text: '' })] },
  { id: 'input/quoted-text-null', requests: [create(ok, { quoted_text: null })] },
  { id: 'input/model', requests: [create(ok, { inference_options: { model: 'small' } })] },
  { id: 'input/tool-choice', requests: [create(ok, { inference_options: { tool_choice: { id: 'search' } } })] },
  {
    id: 'input/model-and-tool',
    requests: [create(ok, { inference_options: { model: 'm', tool_choice: { id: 's' } } })],
  },
  {
    id: 'input/inference-options-null',
    requests: [create(ok, { inference_options: { model: null, tool_choice: null } })],
  },
  { id: 'input/no-inference-options', requests: [create(ok, { inference_options: undefined })] },
  { id: 'input/two-texts', requests: [create(ok, withContent(text(' and more')))] },
  { id: 'input/tag', requests: [create(ok, withContent(tag()))] },
  { id: 'input/tag-interactive', requests: [create(ok, withContent(tag({ interactive: true, group: 'Robots' })))] },
  { id: 'input/tag-data', requests: [create(ok, withContent(tag({ data: { a: [1, { b: null }] } })))] },
  { id: 'input/text-after-tag', requests: [create(ok, withContent(tag(), text(' please')))] },
  { id: 'input/unicode', requests: [create(ok, withContent(text(' 機械 🤖 é \u200d')))] },
  { id: 'input/line-breaks', requests: [create(ok, withContent(text('\n\nline\r\ntab\t"quotes" \\ / </script>')))] },
  {
    id: 'input/second-turn-with-quote',
    requests: [create(ok), add([done(answer('a2', 'No.'))], { quoted_text: 'Yes.' })],
  },
  { id: 'input/unknown-keys', requests: [create(ok, { future: true })] },
];
