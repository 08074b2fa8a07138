import { expect, it } from 'vitest';
import { plainText } from './plain-text.js';

it.each([
  ['A **bold** and _slanted_ word', 'A bold and slanted word'],
  ['Call `ros2 run` on [the page](/docs/a_(b) "Title")', 'Call ros2 run on the page'],
  ['![a plot](x.png) of snake_case_names', 'a plot of snake_case_names'],
  ['2 * 3 * 4 and \\*stars\\*', '2 * 3 * 4 and *stars*'],
  ['~~old~~  new\nline', 'old new line'],
])('shows %j as a reader sees it', (markdown, text) => expect(plainText(markdown)).toBe(text));
