import { add, added, answer, create, done, get, items, replaced, updated } from './build.mjs';

const call = (fields = {}) => ({
  type: 'client_tool_call',
  id: 'c1',
  status: 'pending',
  call_id: 'call_1',
  name: 'open',
  arguments: { a: 1 },
  ...fields,
});
const widget = (fields = {}) => ({
  type: 'widget',
  id: 'w1',
  widget: { type: 'Card', children: [{ type: 'Text', id: 'x', value: 'Hi' }] },
  ...fields,
});
const image = (fields = {}) => ({ type: 'generated_image', id: 'g1', ...fields });
const workflow = (fields = {}) => ({
  type: 'workflow',
  id: 'f1',
  workflow: { type: 'reasoning', tasks: [], expanded: false, ...fields },
});
const thought = (content, fields = {}) => ({ type: 'thought', content, ...fields });
const question = {
  type: 'multiple_choice',
  id: 'q1',
  question: 'Which?',
  options: [{ value: 'A' }, { value: 'B' }],
  multiple: false,
};
const form = (fields = {}) => ({
  type: 'structured_input',
  id: 's1',
  status: 'pending',
  inputs: [question],
  ...fields,
});
const task = (body) => ({ type: 'task', id: 't1', task: body });
const hidden = { type: 'hidden_context_item', id: 'h1', content: { secret: true } };
const sdkHidden = { type: 'sdk_hidden_context', id: 'h2', content: 'secret' };
const shown = (...script) => [create(script), get];
const submit = (input, item = 's1') => ({
  type: 'threads.add_structured_input',
  params: { thread_id: '$thread', item_id: `$item:${item}`, input },
});
const toolOutput = (result) => ({ type: 'threads.add_client_tool_output', params: { thread_id: '$thread', result } });
const act = (type, item) => ({
  type: 'threads.custom_action',
  params: { thread_id: '$thread', ...(item ? { item_id: `$item:${item}` } : {}), action: { type, payload: { n: 1 } } },
});

export default [
  { id: 'items/client-tool-call', requests: shown(done(call())) },
  {
    id: 'items/client-tool-call-completed',
    requests: shown(done(call({ status: 'completed', output: { ok: true } }))),
  },
  { id: 'items/widget', requests: shown(done(widget())) },
  { id: 'items/widget-copy-text', requests: shown(done(widget({ copy_text: 'Hi' }))) },
  {
    id: 'items/widget-root-update',
    requests: shown(
      added(widget()),
      updated('w1', {
        type: 'widget.root.updated',
        widget: { type: 'Card', children: [{ type: 'Text', id: 'x', value: 'Ho' }] },
      }),
      done(widget()),
    ),
  },
  {
    id: 'items/widget-component-update',
    requests: shown(
      added(widget()),
      updated('w1', {
        type: 'widget.component.updated',
        component_id: 'x',
        component: { type: 'Text', id: 'x', value: 'Ho' },
      }),
      done(widget()),
    ),
  },
  {
    id: 'items/widget-text-delta',
    requests: shown(
      added(widget()),
      updated('w1', { type: 'widget.streaming_text.value_delta', component_id: 'x', delta: '!', done: true }),
      done(widget()),
    ),
  },
  { id: 'items/image-empty', requests: shown(done(image())) },
  {
    id: 'items/image',
    requests: shown(
      added(image()),
      updated('g1', {
        type: 'generated_image.updated',
        image: { id: 'i', url: 'https://example.com/i.png' },
        progress: 0.5,
      }),
      done(image({ image: { id: 'i', url: 'https://example.com/i.png' } })),
    ),
  },
  {
    id: 'items/workflow',
    requests: shown(
      added(workflow()),
      updated('f1', { type: 'workflow.task.added', task_index: 0, task: thought('Hm') }),
      updated('f1', { type: 'workflow.task.updated', task_index: 0, task: thought('Hmm.') }),
      done(workflow({ tasks: [thought('Hmm.')], summary: { duration: 2 } })),
    ),
  },
  {
    id: 'items/workflow-custom-summary',
    requests: shown(
      done(workflow({ type: 'custom', tasks: [], summary: { title: 'Done', icon: 'check' }, expanded: true })),
    ),
  },
  {
    id: 'items/workflow-search',
    requests: shown(
      done(
        workflow({
          tasks: [
            {
              type: 'web_search',
              title_query: 'ros',
              queries: ['ros'],
              sources: [{ type: 'url', title: 'R', url: 'https://example.com' }],
              status_indicator: 'complete',
            },
          ],
        }),
      ),
    ),
  },
  {
    id: 'items/workflow-file',
    requests: shown(
      done(
        workflow({ tasks: [{ type: 'file', title: 'F', sources: [{ type: 'file', title: 'M', filename: 'm.pdf' }] }] }),
      ),
    ),
  },
  {
    id: 'items/workflow-custom-task',
    requests: shown(
      done(
        workflow({
          tasks: [{ type: 'custom', title: 'T', icon: 'check', content: '*c*', status_indicator: 'loading' }],
        }),
      ),
    ),
  },
  { id: 'items/workflow-image-task', requests: shown(done(workflow({ tasks: [{ type: 'image', title: 'I' }] }))) },
  { id: 'items/task-custom', requests: shown(done(task({ type: 'custom', title: 'T' }))) },
  { id: 'items/task-thought', requests: shown(done(task(thought('Hm', { title: 'T' })))) },
  { id: 'items/structured-input', requests: shown(done(form())) },
  {
    id: 'items/structured-input-freeform',
    requests: shown(
      done(form({ inputs: [{ type: 'freeform', id: 'q2', question: 'Why?', description: 'In short' }] })),
    ),
  },
  { id: 'items/end-of-turn', requests: shown(done(answer('a1', 'x')), done({ type: 'end_of_turn', id: 'e1' })) },
  { id: 'items/hidden', requests: shown(done(hidden), done(answer('a1', 'x'))) },
  { id: 'items/sdk-hidden', requests: shown(done(sdkHidden), done(answer('a1', 'x'))) },
  { id: 'items/hidden-does-not-show-in-list', requests: [create([done(hidden), done(answer('a1', 'x'))]), items()] },
  {
    id: 'structured/answered',
    requests: [create([done(form())]), submit({ status: 'answered', answers: { q1: { values: ['A'] } } }), get],
  },
  { id: 'structured/skipped', requests: [create([done(form())]), submit({ status: 'skipped', answers: {} }), get] },
  {
    id: 'structured/two-values-of-one',
    requests: [create([done(form())]), submit({ status: 'answered', answers: { q1: { values: ['A', 'B'] } } }), get],
  },
  {
    id: 'structured/two-values-of-many',
    requests: [
      create([done(form({ inputs: [{ ...question, multiple: true }] }))]),
      submit({ status: 'answered', answers: { q1: { values: ['A', 'B'] } } }),
      get,
    ],
  },
  { id: 'structured/left-empty', requests: [create([done(form())]), submit({ status: 'answered', answers: {} }), get] },
  {
    id: 'structured/one-skipped',
    requests: [
      create([done(form())]),
      submit({ status: 'answered', answers: { q1: { values: [], skipped: true } } }),
      get,
    ],
  },
  {
    id: 'structured/unknown-question',
    requests: [create([done(form())]), submit({ status: 'answered', answers: { q9: { values: ['A'] } } }), get],
  },
  {
    id: 'structured/twice',
    requests: [
      create([done(form())]),
      submit({ status: 'skipped', answers: {} }),
      submit({ status: 'skipped', answers: {} }),
    ],
  },
  {
    id: 'structured/not-a-form',
    requests: [create([done(answer('a1', 'x'))]), submit({ status: 'skipped', answers: {} }, 'a1')],
  },
  { id: 'tools/output', requests: [create([done(call())]), toolOutput({ ok: true }), get] },
  { id: 'tools/output-text', requests: [create([done(call())]), toolOutput('fine'), get] },
  { id: 'tools/output-null', requests: [create([done(call())]), toolOutput(null), get] },
  { id: 'tools/output-twice', requests: [create([done(call())]), toolOutput({}), toolOutput({})] },
  { id: 'tools/output-without-call', requests: [create([done(answer('a1', 'x'))]), toolOutput({})] },
  { id: 'tools/output-after-hidden', requests: [create([done(call()), done(hidden)]), toolOutput({ ok: true }), get] },
  {
    id: 'tools/older-pending-call-is-dropped',
    requests: [create([done(call({ id: 'c0', call_id: 'call_0' })), done(call())]), toolOutput({}), get],
  },
  { id: 'actions/from-widget', requests: [create([done(widget())]), act('open', 'w1'), get] },
  { id: 'actions/without-widget', requests: [create([done(widget())]), act('open'), get] },
  { id: 'actions/from-something-else', requests: [create([done(answer('a1', 'x'))]), act('open', 'a1')] },
  {
    id: 'actions/update-earlier-widget',
    requests: [create([done(widget())]), add([replaced(widget({ widget: { type: 'Card', children: [] } }))]), get],
  },
];
