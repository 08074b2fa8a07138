import type { StructuredInputItem, Task, ThreadItem, WidgetItem } from '@docent/protocol';

type Described = Exclude<ThreadItem, { type: 'user_message' | 'assistant_message' | 'client_tool_call' }>;

/** An item that is no message in words for the model, in the form the reference converter gives it; none to leave it out. */
export function describeItem(item: Described): string[] {
  switch (item.type) {
    case 'hidden_context_item':
      return hiddenContext(typeof item.content === 'string' ? item.content : JSON.stringify(item.content));
    case 'sdk_hidden_context':
      return hiddenContext(item.content);
    case 'task':
      return task(item.task);
    case 'workflow':
      return item.workflow.tasks.flatMap(task);
    case 'widget':
      return [widget(item)];
    case 'generated_image':
      return item.image ? ['An image was generated and displayed to the user.'] : [];
    case 'structured_input':
      return [structuredInput(item)];
    case 'end_of_turn':
      return [];
  }
}

function hiddenContext(content: string | undefined): string[] {
  if (content === undefined || content.trim() === '') return [];
  return [`Hidden context for the agent (not shown to the user):\n<HiddenContext>\n${content}\n</HiddenContext>`];
}

/** Only what the application itself put on display; thoughts and searches were the model's own. */
function task(value: Task): string[] {
  if (value.type !== 'custom') return [];
  const text = [value.title, value.content].filter(Boolean).join(': ');
  if (text === '') return [];
  return [`A message was displayed to the user that the following task was performed:\n<Task>\n${text}\n</Task>`];
}

function widget(item: WidgetItem): string {
  const content = item.copy_text ? item.copy_text : JSON.stringify(item.widget);
  return `The following graphical UI widget (id: ${item.id}) was displayed to the user: ${content}`;
}

function structuredInput(item: StructuredInputItem): string {
  const lines = item.inputs.map(({ question, answer }) => {
    if (!answer) return `- ${question}: unanswered`;
    return `- ${question}: ${answer.skipped ? 'skipped' : answer.values.join(', ')}`;
  });
  const status = `A structured input request was displayed to the user with the following status: ${item.status}`;
  return [status, '<StructuredInput>', ...lines, '</StructuredInput>'].join('\n');
}
