const circle = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z';
const square = 'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z';

/** The element's own icons, on a 24-unit grid, drawn with a line. */
const UI = {
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M8 7h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z',
  spinner: 'M12 4a8 8 0 0 1 8 8',
  compose: 'M12 5H7a3 3 0 0 0-3 3v9a3 3 0 0 0 3 3h9a3 3 0 0 0 3-3v-5M18.3 3.7a1.9 1.9 0 0 1 2.7 2.7l-8 8-3.6.9.9-3.6z',
  history: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.4l3 1.8',
  back: 'M15 5l-7 7 7 7',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  copy: 'M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM5 16a1 1 0 0 1-1-1V6a2 2 0 0 1 2-2h9a1 1 0 0 1 1 1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  reload: 'M20 12a8 8 0 1 1-2.4-5.7L20 8.6M20 4v4.6h-4.6',
  down: 'M12 5v14M6 13l6 6 6-6',
  reply: 'M9 14L4 9l5-5M4 9h9a7 7 0 0 1 7 7v3',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4',
  pencil: 'M4 20l1-4.2L16.6 4.2a2 2 0 0 1 2.9 0l.3.3a2 2 0 0 1 0 2.9L8.2 19z',
  trash:
    'M4 7h16M9 7V5a1.5 1.5 0 0 1 1.5-1.5h3A1.5 1.5 0 0 1 15 5v2M6 7l1 12a2 2 0 0 0 2 1.8h6a2 2 0 0 0 2-1.8l1-12M10 11v6M14 11v6',
  alert: `${circle}M12 8v4.5M12 16h.01`,
  info: `${circle}M12 11.5V16M12 8h.01`,
  file: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5',
} as const;

/** Icons that an application names: of prompts, progress lines and header buttons. Names not here have no picture yet. */
const NAMED: Readonly<Record<string, string>> = {
  agent:
    'M8 8h8a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM12 4v4M9.5 13v1M14.5 13v1M2.5 12.5v3M21.5 12.5v3',
  analytics: 'M4 4v14a2 2 0 0 0 2 2h14M8 15l4-5 3 3 5-6',
  bolt: 'M13 3L5 13.5h6L10 21l8-10.5h-6z',
  'book-closed': 'M6 3h13v18H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM4 19a2 2 0 0 1 2-2h13',
  'book-open':
    'M12 7c-1.6-1.3-3.6-2-6-2H3v13h3c2.4 0 4.4.7 6 2M12 7c1.6-1.3 3.6-2 6-2h3v13h-3c-2.4 0-4.4.7-6 2M12 7v13',
  bug: 'M8 9a4 4 0 0 1 8 0v6a4 4 0 0 1-8 0zM8 12H4M20 12h-4M8.5 8L5 5M15.5 8L19 5M8.5 16L5 19M15.5 16l3.5 3M12 11v8',
  calendar: 'M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M8 3v4M16 3v4',
  chart: 'M5 20V11M12 20V4M19 20v-6',
  'check-circle': `${circle}M8 12.5l2.8 2.8L16 9.5`,
  'circle-question': `${circle}M9.6 9.6a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.3 1-1.3 1.8M12 16.6h.01`,
  clock: `${circle}M12 7.5V12l3 2`,
  'collapse-large': 'M20 10h-6V4M4 14h6v6M14 10l6-6M10 14l-6 6',
  compass: `${circle}M15.5 8.5l-2 5-5 2 2-5z`,
  cube: 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9',
  'dark-mode': 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  desktop: 'M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM9 20h6M12 16v4',
  document: UI.file,
  'dots-horizontal': 'M5 12h.01M12 12h.01M19 12h.01',
  'dots-vertical': 'M12 5v.01M12 12v.01M12 19v.01',
  'expand-large': 'M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7',
  'external-link': 'M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4',
  globe: `${circle}M3.5 12h17M12 3.5c2.4 2.4 3.5 5.3 3.5 8.5s-1.1 6.1-3.5 8.5c-2.4-2.4-3.5-5.3-3.5-8.5S9.6 5.9 12 3.5z`,
  grid: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
  home: 'M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  lab: 'M10 3v6L4.6 18a2 2 0 0 0 1.7 3h11.4a2 2 0 0 0 1.7-3L14 9V3M8 3h8M7.5 15h9',
  'light-mode':
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5',
  lightbulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.7.5 1 1.2 1.1 2h5c.1-.8.4-1.5 1.1-2A6 6 0 0 0 12 3z',
  mail: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3.5 7l8.5 6 8.5-6',
  'map-pin': 'M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  notebook: 'M7 3h11a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9 3v18M12.5 8H16M12.5 12H16',
  play: 'M8 5l11 7-11 7z',
  plus: 'M12 5v14M5 12h14',
  'settings-slider': 'M4 8h9M17 8h3M15 6v4M4 16h3M11 16h9M9 14v4',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v5a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-5',
  'sidebar-left': `${square}M9.5 4v16`,
  'sidebar-right': `${square}M14.5 4v16`,
  sparkle:
    'M12 3l1.9 5.6a2.5 2.5 0 0 0 1.6 1.6L21 12l-5.5 1.8a2.5 2.5 0 0 0-1.6 1.6L12 21l-1.9-5.6a2.5 2.5 0 0 0-1.6-1.6L3 12l5.5-1.8a2.5 2.5 0 0 0 1.6-1.6z',
  'square-code': `${square}M10 9l-3 3 3 3M14 9l3 3-3 3`,
  'square-image': `${square}M4.5 17l4.5-5 4 4 2.5-2.5 4 4M15 8.5h.01`,
  'square-text': `${square}M8 9h8M8 12h8M8 15h5`,
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 20a7 7 0 0 1 14 0',
};

/** Other names of the same pictures. */
const ALIASES: Readonly<Record<string, string>> = {
  'book-clock': 'book-closed',
  'collapse-small': 'collapse-large',
  'expand-small': 'expand-large',
  hamburger: 'menu',
  'home-alt': 'home',
  'back-large': 'back',
  'back-small': 'back',
  'chevron-left': 'back',
  images: 'square-image',
  maps: 'map-pin',
  'menu-inverted': 'menu',
  'notebook-pencil': 'notebook',
  'page-blank': 'file',
  profile: 'user',
  'profile-card': 'user',
  'settings-cog': 'settings-slider',
  'sidebar-open-left': 'sidebar-left',
  'sidebar-open-right': 'sidebar-right',
  'sparkle-double': 'sparkle',
  'star-filled': 'star',
  write: 'pencil',
  'write-alt': 'compose',
  'write-alt2': 'compose',
};

export type UiIcon = keyof typeof UI;

/** The path of an icon by the name an application gave, or `null` if there is no such picture. */
export function iconPath(name: string): string | null {
  const bare = name.replace(/^lucide:/, '');
  const resolved = Object.hasOwn(ALIASES, bare) ? (ALIASES[bare] ?? bare) : bare;
  if (Object.hasOwn(UI, resolved)) return UI[resolved as UiIcon];
  return Object.hasOwn(NAMED, resolved) ? (NAMED[resolved] ?? null) : null;
}
