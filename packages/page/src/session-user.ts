/** A reader who is signed in. */
export interface SessionUser {
  readonly id: string;
  readonly name: string;
  /** `null` for guests, whose address is made up by the server. */
  readonly email: string | null;
  readonly isGuest: boolean;
}

/** The user in an answer of `/get-session`, or `null` when nobody is signed in or it is not such an answer. */
export function readUser(answer: unknown): SessionUser | null {
  const user = property(answer, 'user');
  const id = property(user, 'id');
  if (typeof id !== 'string') return null;
  const isGuest = property(user, 'isAnonymous') === true;
  const name = property(user, 'name');
  const email = property(user, 'email');
  return {
    id,
    name: typeof name === 'string' ? name : '',
    email: !isGuest && typeof email === 'string' ? email : null,
    isGuest,
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
