import { describe, expect, test } from 'vitest';
import { isConnectionFault } from './connection-fault.js';
import { DatabaseError } from './database-error.js';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('the database is at fault', () => {
  const faults = {
    'connection refused': withCode('ECONNREFUSED'),
    'both addresses of localhost refused': new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]),
    'a host without an address': withCode('ENOTFOUND'),
    'a Unix socket that is gone': withCode('ENOENT'),
    'shut down by an administrator': withCode('57P01'),
    'starting up': withCode('57P03'),
    'connection failure': withCode('08006'),
    'too many connections': withCode('53300'),
    'disk full': withCode('53100'),
    'wrong password': withCode('28P01'),
    'statement timeout': withCode('57014'),
    'a standby after a failover': withCode('25006'),
    'a socket closed in a query': new Error('Connection terminated unexpectedly'),
    'no connection free in time': new Error('timeout exceeded when trying to connect'),
    'no answer in time': new Error('Query read timeout'),
    'a closed pool': new Error('Cannot use a pool after calling end on the pool'),
    'a data directory that is in use': new DatabaseError('data_directory_in_use', 'x'),
  };
  test.each(Object.entries(faults))('%s', (_, error) => {
    expect(isConnectionFault(error)).toBe(true);
  });
});

describe('the statement is at fault', () => {
  const faults = {
    'syntax error': withCode('42601'),
    'unknown table': withCode('42P01'),
    'unique violation': withCode('23505'),
    'untranslatable character': withCode('22P05'),
    'a programming error': new TypeError('x is not a function'),
    'a code that only begins alike': withCode('08'),
    'something thrown that is no error': 'ECONNREFUSED',
  };
  test.each(Object.entries(faults))('%s', (_, error) => {
    expect(isConnectionFault(error)).toBe(false);
  });
});
