import type { AssistantMessageContent, AssistantMessageItem, ThreadItem, WorkflowItem } from './item.js';
import type { ItemUpdate } from './item-update.js';
import type { Annotation } from './source.js';
import type { WidgetComponent } from './widget.js';
import type { Task } from './workflow.js';

/**
 * The item after an update, or the same object when the update does not fit it (another item type, an unknown update,
 * a widget component that is not there). Pure: neither argument is changed.
 */
export function applyItemUpdate(item: ThreadItem, update: ItemUpdate): ThreadItem {
  switch (item.type) {
    case 'assistant_message':
      return updateMessage(item, update);
    case 'workflow':
      return updateWorkflow(item, update);
    case 'widget': {
      const widget = updateWidget(item.widget, update);
      return widget === item.widget ? item : { ...item, widget };
    }
    case 'generated_image':
      return update.type === 'generated_image.updated' ? { ...item, image: update.image } : item;
    default:
      return item;
  }
}

const emptyPart: AssistantMessageContent = { type: 'output_text', text: '', annotations: [] };

function updateMessage(item: AssistantMessageItem, update: ItemUpdate): AssistantMessageItem {
  switch (update.type) {
    case 'assistant_message.content_part.added':
      return withPart(item, update.content_index, () => update.content);
    case 'assistant_message.content_part.text_delta':
      return withPart(item, update.content_index, (part) => ({ ...part, text: part.text + update.delta }));
    case 'assistant_message.content_part.annotation_added':
      return withPart(item, update.content_index, (part) => ({
        ...part,
        annotations: insertAnnotation(part.annotations, update.annotation_index, update.annotation),
      }));
    case 'assistant_message.content_part.done':
      // The reference server sends an empty list here even after it has sent annotations: those must survive.
      return withPart(item, update.content_index, (part) =>
        update.content.annotations.length === 0 && part.annotations.length > 0
          ? { ...update.content, annotations: part.annotations }
          : update.content,
      );
    default:
      return item;
  }
}

function withPart(
  item: AssistantMessageItem,
  index: number,
  change: (part: AssistantMessageContent) => AssistantMessageContent,
): AssistantMessageItem {
  if (!isIndex(index)) return item;
  return { ...item, content: setAt(item.content, index, change(item.content[index] ?? emptyPart), emptyPart) };
}

function insertAnnotation(annotations: readonly Annotation[], index: number, annotation: Annotation): Annotation[] {
  const present = annotations[index];
  if (present !== undefined && JSON.stringify(present) === JSON.stringify(annotation)) return [...annotations];
  return annotations.toSpliced(Math.min(index, annotations.length), 0, annotation);
}

function updateWorkflow(item: WorkflowItem, update: ItemUpdate): WorkflowItem {
  if (update.type !== 'workflow.task.added' && update.type !== 'workflow.task.updated') return item;
  if (!isIndex(update.task_index)) return item;
  const filler: Task = { type: 'custom', status_indicator: 'none' };
  const tasks = setAt(item.workflow.tasks, update.task_index, update.task, filler);
  return { ...item, workflow: { ...item.workflow, tasks } };
}

/** Far past any real list; an index beyond it is of a broken or hostile stream, and the update is ignored. */
const MAX_INDEX = 10_000;

function isIndex(index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= MAX_INDEX;
}

function setAt<T>(list: readonly T[], index: number, value: T, filler: T): T[] {
  const next = [...list];
  while (next.length < index) next.push(filler);
  next[index] = value;
  return next;
}

function updateWidget(root: WidgetComponent, update: ItemUpdate): WidgetComponent {
  switch (update.type) {
    case 'widget.root.updated':
      return update.widget;
    case 'widget.component.updated':
      return replaceComponent(root, update.component_id, () => update.component);
    case 'widget.streaming_text.value_delta':
      return replaceComponent(root, update.component_id, (component) => ({
        ...component,
        value: `${typeof component['value'] === 'string' ? component['value'] : ''}${update.delta}`,
        streaming: !update.done,
      }));
    default:
      return root;
  }
}

/** Depth-first; the branches that do not hold the component keep their identity. */
function replaceComponent(
  component: WidgetComponent,
  id: string,
  change: (component: WidgetComponent) => WidgetComponent,
): WidgetComponent {
  if (component.id === id) return change(component);
  const { children } = component;
  if (children === null || children === undefined) return component;
  if (!Array.isArray(children)) {
    const child = replaceComponent(children, id, change);
    return child === children ? component : { ...component, children: child };
  }
  for (const [position, child] of children.entries()) {
    const next = replaceComponent(child, id, change);
    if (next !== child) return { ...component, children: children.with(position, next) };
  }
  return component;
}
