import { useChat } from '../chat-context.js';

/** Not seen, only heard: each new paragraph is read out when the reader's assistive technology has time. */
export function LiveRegion() {
  const { announcements } = useChat().announcer;
  return (
    <div class="hidden-text" aria-live="polite" aria-relevant="additions">
      {announcements.value.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
