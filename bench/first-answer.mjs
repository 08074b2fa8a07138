const questions = [
  'What is the difference between a topic and a service?',
  'How do I write a launch file?',
  'What does tf2 do?',
  'How do I tune a PID controller?',
];

/**
 * From sending a question to the first text of its answer, over HTTP, one at a time; the first five are warm-up.
 *
 * @param {string} url
 * @param {number} runs
 * @returns {Promise<number[]>} milliseconds
 */
export async function firstAnswerTextMs(url, runs) {
  const headers = { 'content-type': 'application/json', origin: url };
  const signIn = await fetch(`${url}/api/auth/sign-in/anonymous`, { method: 'POST', headers, body: '{}' });
  if (!signIn.ok) throw new Error(`guest sign-in answered ${signIn.status}`);
  headers.cookie = signIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

  const times = [];
  for (let run = 0; run < runs + 5; run++) {
    const content = [{ type: 'input_text', text: questions[run % questions.length] }];
    const body = JSON.stringify({
      type: 'threads.create',
      params: { input: { content, attachments: [], inference_options: {} } },
    });
    const sent = performance.now();
    const response = await fetch(`${url}/chatkit`, { method: 'POST', headers, body });
    const decoder = new TextDecoder();
    let seen = '';
    let first;
    for await (const chunk of response.body) {
      seen += decoder.decode(chunk, { stream: true });
      if (first === undefined && seen.includes('assistant_message.content_part.text_delta'))
        first = performance.now() - sent;
    }
    if (first === undefined) throw new Error(`no answer text came: ${seen.slice(0, 300)}`);
    if (run >= 5) times.push(first);
  }
  return times;
}
