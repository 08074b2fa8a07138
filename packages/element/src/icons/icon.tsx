import { iconPath, type UiIcon } from './paths.js';

/** A picture for a control that has its own name: always hidden from assistive technology. */
export function Icon({ name }: { name: UiIcon }) {
  return <Picture path={iconPath(name) ?? ''} filled={name === 'stop'} />;
}

/** A picture whose name came from an application or a server; nothing if there is no such picture. */
export function NamedIcon({ name }: { name: string | null | undefined }) {
  const path = typeof name === 'string' ? iconPath(name) : null;
  return path === null ? null : <Picture path={path} filled={false} />;
}

function Picture({ path, filled }: { path: string; filled: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
