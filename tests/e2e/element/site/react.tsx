import { ChatKit, useChatKit } from '@openai/chatkit-react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

window.calls = [];

/** An application of OpenAI's React wrapper, as its documentation shows it. */
function App() {
  const [threadId, setThreadId] = useState<string | null>(null);
  const [responding, setResponding] = useState(false);
  const {
    control,
    sendUserMessage,
    setThreadId: openThread,
  } = useChatKit({
    api: { url: '/chatkit', domainKey: 'unused' },
    header: { title: { text: 'React' } },
    composer: { placeholder: threadId === null ? 'Ask anything' : 'Ask more' },
    onReady: () => window.calls.push('ready'),
    onThreadChange: ({ threadId: id }) => {
      window.calls.push('thread.change');
      setThreadId(id);
    },
    onResponseStart: () => {
      window.calls.push('response.start');
      setResponding(true);
    },
    onResponseEnd: () => {
      window.calls.push('response.end');
      setResponding(false);
    },
    onError: ({ error }) => window.calls.push(`error: ${error.message}`),
  });
  return (
    <main>
      <button type="button" disabled={responding} onClick={() => void sendUserMessage({ text: 'A short one, please' })}>
        Ask from outside
      </button>
      <button type="button" onClick={() => void openThread(null)}>
        Start over
      </button>
      <output>{threadId ?? 'no thread'}</output>
      <div className="panel">
        <ChatKit control={control} className="chat" />
      </div>
    </main>
  );
}

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
