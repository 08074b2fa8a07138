import { PageError } from '@docent/page';
import { expect, it } from 'vitest';
import { defaultLabels } from '../labels.js';
import { messageOf } from './error-message.js';

it('speaks the language of the widget', () => {
  const labels = { ...defaultLabels, emailTaken: 'Schon vergeben.' };
  expect(messageOf(new PageError('email_taken', 'There is already …'), labels)).toBe('Schon vergeben.');
});

it('says how long to wait, when that is known', () => {
  const waiting = new PageError('too_many_attempts', '', { retryAfterSeconds: 7 });
  expect(messageOf(waiting, defaultLabels)).toContain('in 7 seconds');
  expect(messageOf(new PageError('too_many_attempts', ''), defaultLabels)).toBe(defaultLabels.tooManyAttempts);
});

it('has words for what nobody has foreseen', () => {
  expect(messageOf(new TypeError('x is undefined'), defaultLabels)).toBe(defaultLabels.signInFailed);
});
