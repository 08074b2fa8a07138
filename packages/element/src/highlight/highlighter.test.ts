import { describe, expect, it } from 'vitest';
import { highlight } from './highlighter.js';

describe('highlighted code', () => {
  it('is the same code, in runs', async () => {
    const code = 'def greet(name: str) -> None:\n    """Say hello."""\n    print(f"Hello {name}")  # <script>\n';
    const runs = (await highlight(code, 'py')) ?? [];
    expect(runs.map((run) => run.text).join('')).toBe(code);
    expect(runs).toContainEqual({ text: 'def', scope: 'keyword' });
    expect(runs.find((run) => run.text.includes('<script>'))?.scope).toBe('comment');
  });

  it('may hold another language', async () => {
    const code = '<launch><node pkg="demo" exec="talker"/></launch>';
    const runs = (await highlight(code, 'launch')) ?? [];
    expect(runs.map((run) => run.text).join('')).toBe(code);
  });

  it.each(['klingon', '', '__proto__', 'constructor'])('is left plain when it is %j', async (language) => {
    expect(await highlight('x', language)).toBeNull();
  });
});
