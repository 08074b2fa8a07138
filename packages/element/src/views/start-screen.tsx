import { useChat, useStrings } from '../chat-context.js';
import { NamedIcon } from '../icons/icon.js';
import type { Prompt } from '../options/read-prompts.js';

/** A thread before its first message: a greeting, and prompts that are sent with one click. */
export function StartScreen() {
  const chat = useChat();
  const strings = useStrings();
  const { greeting, prompts } = chat.options.value;
  return (
    <div class="start">
      <div class="column">
        <h2 class="greeting" part="greeting" dir="auto">
          {greeting ?? strings.greeting}
        </h2>
        {prompts.length > 0 && (
          <ul class="prompts" aria-label={strings.prompts}>
            {prompts.map((prompt) => (
              <li key={prompt.label}>
                <PromptButton prompt={prompt} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function PromptButton({ prompt }: { prompt: Prompt }) {
  const chat = useChat();
  const send = () => {
    chat.sendPrompt({ content: prompt.content });
    chat.focusComposerUnlessTouch();
  };
  return (
    <button type="button" class="prompt" part="prompt" disabled={chat.phase.value !== 'idle'} onClick={send}>
      <NamedIcon name={prompt.icon} />
      <span dir="auto">{prompt.label}</span>
    </button>
  );
}
