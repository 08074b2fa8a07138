import pino from 'pino';

/**
 * The server's log: one JSON object a line, on stderr, so that stdout stays for people. No message text and no secret
 * is ever given to it; the redaction is for what a library might add.
 */
export function createLog(level: pino.LevelWithSilent): pino.Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ['authorization', 'cookie', 'password', 'secret', 'token', 'apiKey'].flatMap((key) => [key, `*.${key}`]),
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
