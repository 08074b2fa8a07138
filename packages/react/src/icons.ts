/** Outlines on a 24 × 24 grid, drawn with a stroke of 1.75. The same data serves plain DOM and React. */
export const icons = {
  chat: ['M21 11.5a8.5 8.5 0 0 1-12.6 7.4L3 20.5l1.6-5.4A8.5 8.5 0 1 1 21 11.5Z', 'M8.5 10h7M8.5 13.5h4.5'],
  chevronDown: ['m6 9.5 6 6 6-6'],
  close: ['m6.5 6.5 11 11m0-11-11 11'],
  sparkle: [
    'M11 4.5c.6 3.9 2.6 5.9 6.5 6.5-3.9.6-5.9 2.6-6.5 6.5-.6-3.9-2.6-5.9-6.5-6.5 3.9-.6 5.9-2.6 6.5-6.5Z',
    'M18.5 15.5v4m-2-2h4',
  ],
  user: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z', 'M4.5 20.5c.8-3.6 3.7-5.5 7.5-5.5s6.7 1.9 7.5 5.5'],
  back: ['m14.5 6-6 6 6 6'],
  alert: ['M12 8v5m0 3.2v.1', 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'],
} as const;

export type IconName = keyof typeof icons;

/** Attributes of the `<svg>` that carries an icon. It is decoration: names belong to the control. */
export const iconAttributes = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.75',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': 'true',
} as const;
