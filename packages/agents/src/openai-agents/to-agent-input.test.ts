import type { ThreadItem } from '@docent/protocol';
import { describe, expect, it } from 'vitest';
import { toAgentInput } from './to-agent-input.js';

const base = { thread_id: 'thr_1', created_at: '2026-11-22T10:00:00Z' };

function userMessage(fields: Partial<Extract<ThreadItem, { type: 'user_message' }>>): ThreadItem {
  return {
    ...base,
    id: 'msg_1',
    type: 'user_message',
    content: [{ type: 'input_text', text: 'Why?' }],
    attachments: [],
    inference_options: {},
    ...fields,
  };
}

const tag = { type: 'input_tag' as const, id: 't1', text: 'Nav2', data: {}, interactive: false };

/** The text of each part of the input, of whatever role. */
function texts(items: readonly ThreadItem[]): string[] {
  return toAgentInput(items).flatMap((item) => {
    if (!('content' in item) || !Array.isArray(item.content)) return [];
    return item.content.flatMap((part) => ('text' in part ? [part.text] : []));
  });
}

describe('toAgentInput', () => {
  it('gives messages in order, without ids', () => {
    const answer: ThreadItem = {
      ...base,
      id: 'msg_2',
      type: 'assistant_message',
      content: [{ type: 'output_text', text: 'Because.', annotations: [] }],
    };
    expect(toAgentInput([userMessage({}), answer])).toEqual([
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Why?' }] },
      { type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'Because.' }] },
    ]);
  });

  // A message of nothing but tags vanished from the prompt (B13).
  it('names tags in place, also when there is nothing else', () => {
    expect(texts([userMessage({ content: [tag] })])).toEqual(['Nav2']);
    const content = [
      { type: 'input_text' as const, text: 'How does ' },
      tag,
      { type: 'input_text' as const, text: ' plan?' },
    ];
    expect(texts([userMessage({ content })])).toEqual(['How does Nav2 plan?']);
  });

  it('puts the quoted passage beside the message', () => {
    expect(texts([userMessage({ quoted_text: 'A topic is a bus.' })])).toEqual([
      'The user is referring to this in particular:\nA topic is a bus.',
      'Why?',
    ]);
  });

  it('names attachments', () => {
    const file = { type: 'file' as const, id: 'a1', name: 'map.pgm', mime_type: 'image/x-portable-graymap' };
    expect(texts([userMessage({ content: [], attachments: [file] })])).toEqual(['[Attachment: map.pgm]']);
  });

  it('leaves out what says nothing', () => {
    const blank = [{ type: 'output_text' as const, text: ' \n', annotations: [] }];
    expect(
      toAgentInput([
        userMessage({ content: [{ type: 'input_text', text: '' }] }),
        { ...base, id: 'm', type: 'assistant_message', content: blank },
        { ...base, id: 'e', type: 'end_of_turn' },
      ]),
    ).toEqual([]);
  });

  it('sends a client tool call with its answer only, paired by our id', () => {
    const call = {
      ...base,
      type: 'client_tool_call' as const,
      call_id: 'call_0',
      name: 'open',
      arguments: { page: 1 },
    };
    const input = toAgentInput([
      { ...call, id: 'tc_1', status: 'pending' },
      { ...call, id: 'tc_2', status: 'completed', output: { ok: true } },
      { ...call, id: 'tc_3', status: 'completed' },
    ]);
    expect(input).toEqual([
      { type: 'function_call', callId: 'tc_2', name: 'open', status: 'completed', arguments: '{"page":1}' },
      {
        type: 'function_call_result',
        callId: 'tc_2',
        name: 'open',
        status: 'completed',
        output: { type: 'text', text: '{"ok":true}' },
      },
      { type: 'function_call', callId: 'tc_3', name: 'open', status: 'completed', arguments: '{"page":1}' },
      {
        type: 'function_call_result',
        callId: 'tc_3',
        name: 'open',
        status: 'completed',
        output: { type: 'text', text: 'null' },
      },
    ]);
  });

  it('tells in words what else the thread holds', () => {
    const custom = {
      type: 'custom' as const,
      status_indicator: 'complete' as const,
      title: 'Saved',
      content: 'the map',
    };
    const thought = { type: 'thought' as const, status_indicator: 'none' as const, content: 'hm' };
    const items: ThreadItem[] = [
      { ...base, id: 'h', type: 'hidden_context_item', content: { page: '/a' } },
      { ...base, id: 's', type: 'sdk_hidden_context', content: 'Stopped.' },
      { ...base, id: 't', type: 'task', task: custom },
      { ...base, id: 'w', type: 'workflow', workflow: { type: 'custom', tasks: [thought, custom], expanded: false } },
      { ...base, id: 'x', type: 'widget', widget: { type: 'Card' }, copy_text: null },
      { ...base, id: 'y', type: 'widget', widget: { type: 'Card' }, copy_text: 'A card' },
      { ...base, id: 'g', type: 'generated_image', image: { id: 'i', url: 'data:image/png;base64,AAAA' } },
      { ...base, id: 'g2', type: 'generated_image' },
      {
        ...base,
        id: 'q',
        type: 'structured_input',
        status: 'answered',
        inputs: [
          {
            type: 'freeform',
            id: '1',
            question: 'Which robot?',
            answer: { values: ['TurtleBot', 'Spot'], skipped: false },
          },
          { type: 'freeform', id: '2', question: 'Which distro?', answer: { values: [], skipped: true } },
          { type: 'freeform', id: '3', question: 'When?' },
        ],
      },
    ];
    expect(texts(items)).toMatchInlineSnapshot(`
      [
        "Hidden context for the agent (not shown to the user):
      <HiddenContext>
      {"page":"/a"}
      </HiddenContext>",
        "Hidden context for the agent (not shown to the user):
      <HiddenContext>
      Stopped.
      </HiddenContext>",
        "A message was displayed to the user that the following task was performed:
      <Task>
      Saved: the map
      </Task>",
        "A message was displayed to the user that the following task was performed:
      <Task>
      Saved: the map
      </Task>",
        "The following graphical UI widget (id: x) was displayed to the user: {"type":"Card"}",
        "The following graphical UI widget (id: y) was displayed to the user: A card",
        "An image was generated and displayed to the user.",
        "A structured input request was displayed to the user with the following status: answered
      <StructuredInput>
      - Which robot?: TurtleBot, Spot
      - Which distro?: skipped
      - When?: unanswered
      </StructuredInput>",
      ]
    `);
  });
});
