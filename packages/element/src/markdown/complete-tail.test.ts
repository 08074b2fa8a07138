import { describe, expect, it } from 'vitest';
import { completeTail } from './complete-tail.js';

describe('the end of a text that is being written', () => {
  it.each([
    ['**bold te', '**bold te**'],
    ['a **bold ', 'a **bold**'],
    ['a **', 'a '],
    ['a *b', 'a *b*'],
    ['**a *b', '**a *b***'],
    ['***both', '***both***'],
    ['~~go', '~~go~~'],
    ['**bold** and', '**bold** and'],
    ['use `ros2 to', 'use `ros2 to`'],
    ['use `', 'use '],
    ['``a ` b', '``a ` b``'],
    ['`a**b` **c', '`a**b` **c**'],
    ['2 * 3', '2 * 3'],
    ['snake_case_na', 'snake_case_na'],
    ['\\*not', '\\*not'],
    ['see [the do', 'see the do'],
    ['see [the docs](/do', 'see the docs'],
    ['see ![a pict](ht', 'see '],
    ['see [the docs](/docs) now', 'see [the docs](/docs) now'],
  ])('closes %j as %j', (text, completed) => {
    expect(completeTail(text)).toBe(completed);
  });

  it.each([
    ['para\n-', 'para\n'],
    ['para\n==', 'para\n'],
    ['- a\n-', '- a\n'],
    ['1. a\n2', '1. a\n'],
    ['para\n\n```py', 'para\n\n'],
    ['para\n\n#', 'para\n\n'],
    ['in 2026 we', 'in 2026 we'],
  ])('holds back the undecided line of %j', (text, completed) => {
    expect(completeTail(text)).toBe(completed);
  });

  it('leaves code alone, but not the fence that is closing it', () => {
    expect(completeTail('```py\nx = "**')).toBe('```py\nx = "**');
    expect(completeTail('```py\nx = 1\n``')).toBe('```py\nx = 1');
    expect(completeTail('```py\nx\n```\n\n**a')).toBe('```py\nx\n```\n\n**a**');
  });

  it('shows the head of a table as a table', () => {
    expect(completeTail('| a | b |')).toContain('| a | b |\n|-|-|');
    expect(completeTail('text\n\n| a | b |\n|--')).toContain('| a | b |\n|-|-|');
  });
});
