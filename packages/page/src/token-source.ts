/** Keeps a JWT until shortly before it expires. */
export interface TokenSource {
  /** `null` when there is none. Never rejects. */
  get(refresh: boolean): Promise<string | null>;
  /** Forgets it, and what is under way: somebody else is signed in now. */
  clear(): void;
}

/** Milliseconds before its end at which a token is renewed: requests and clocks take time. */
const margin = 30_000;
/** Milliseconds after which a server that gave no token is asked again. */
const pause = 60_000;

interface Held {
  readonly token: string | null;
  readonly until: number;
}

export function createTokenSource(ask: () => Promise<unknown>, now: () => number = Date.now): TokenSource {
  let held: Promise<Held> | null = null;
  const request = () => {
    held = ask()
      .then(readToken, () => null)
      .then((token) => ({ token, until: token === null ? now() + pause : tokenExpiry(token, now()) - margin }));
    return held;
  };
  return {
    async get(refresh) {
      if (held === null || refresh) return (await request()).token;
      const { token, until } = await held;
      return now() < until ? token : (await request()).token;
    },
    clear() {
      held = null;
    },
  };
}

function readToken(answer: unknown): string | null {
  const token = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'token') : undefined;
  return typeof token === 'string' ? token : null;
}

/** When a JWT ends, in milliseconds since 1970; a minute from now when it doesn't say. */
export function tokenExpiry(token: string, now: number): number {
  try {
    const payload: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    const seconds = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'exp') : undefined;
    return typeof seconds === 'number' ? seconds * 1000 : now + 60_000;
  } catch {
    return now + 60_000;
  }
}
