/** What a component can say of itself. Only `unavailable` keeps readers from asking. */
type ComponentStatus = 'ready' | 'indexing' | 'missing' | 'failing' | 'unavailable';

export interface Component {
  readonly status: ComponentStatus;
  /** More for the owner; nothing secret, since anyone may read it. */
  readonly [detail: string]: string | number | undefined;
}

export interface Readiness {
  /** `degraded`: readers can ask, and get less than they could. */
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly components: Readonly<Record<string, Component>>;
}

export function summarize(components: Readonly<Record<string, Component>>): Readiness {
  const states = Object.values(components).map(({ status }) => status);
  if (states.includes('unavailable')) return { status: 'unavailable', components };
  return { status: states.every((status) => status === 'ready') ? 'ready' : 'degraded', components };
}
