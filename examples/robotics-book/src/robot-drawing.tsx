import type { ReactNode } from 'react';

const rays = [-60, -44, -28, -12, 4, 20, 36, 52];
/** Where each ray ends: the wall it hits, in drawing units from the robot. */
const ranges = [160, 172, 203, 223, 219, 230, 187, 168];

/** Wren from above: a lidar fan, the wall it sees and the path it plans. Decoration only. */
export function RobotDrawing({ className }: { className?: string }): ReactNode {
  const ends = rays.map((degrees, index) => {
    const angle = (degrees * Math.PI) / 180;
    const range = ranges[index] ?? 0;
    return [120 + range * Math.cos(angle), 170 + range * Math.sin(angle)] as const;
  });
  return (
    <svg className={className} viewBox="0 0 400 340" aria-hidden="true" fill="none" strokeLinecap="round">
      <g stroke="var(--ifm-color-primary)" strokeOpacity="0.45" strokeWidth="1.5">
        {ends.map(([x, y]) => (
          <line key={`${x}`} x1="120" y1="170" x2={x} y2={y} strokeDasharray="3 5" />
        ))}
      </g>
      <path d="M196 30 338 92v156l-130 62" stroke="var(--ifm-heading-color)" strokeWidth="5" strokeLinejoin="round" />
      <g fill="var(--ifm-color-primary)">
        {ends.map(([x, y]) => (
          <circle key={`${x}`} cx={x} cy={y} r="4" />
        ))}
      </g>
      <path
        d="M158 170c56 0 66-46 104-34s24 74-24 92"
        stroke="var(--book-muted)"
        strokeWidth="3"
        strokeDasharray="1 9"
      />
      <circle cx="238" cy="228" r="9" stroke="var(--book-muted)" strokeWidth="3" />
      <g stroke="var(--ifm-heading-color)" strokeWidth="4">
        <circle cx="104" cy="170" r="52" fill="var(--book-card)" />
        <rect x="78" y="104" width="52" height="16" rx="6" fill="var(--ifm-heading-color)" />
        <rect x="78" y="220" width="52" height="16" rx="6" fill="var(--ifm-heading-color)" />
        <circle cx="120" cy="170" r="16" fill="var(--ifm-color-primary)" stroke="none" />
        <circle cx="70" cy="170" r="5" fill="var(--book-muted)" stroke="none" />
      </g>
    </svg>
  );
}
