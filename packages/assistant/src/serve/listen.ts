import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError, type StartErrorCode } from './start-error.js';

/** How long an answer that is complete may take to reach its reader when the server stops, in milliseconds. */
const flushMs = 500;

export interface Listener {
  readonly port: number;
  /** Takes no new connections and lets go of those on which nothing is going on. */
  stop(): void;
  /** To be called after `stop`, when all work is done: gives the last answers a moment, then ends every connection. */
  finish(): Promise<void>;
}

/** Starts to take requests. @throws {StartError} when the port or the address can't be had */
export function listen(app: Hono, port: number, host: string | undefined): Promise<Listener> {
  const server = createServer(getRequestListener(app.fetch));
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  const listener = (): Listener => ({
    port: (server.address() as AddressInfo).port,
    stop: () => server.close(),
    async finish() {
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), flushMs);
      await closed;
      clearTimeout(timer);
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toStartError(error, port, host)));
    server.listen({ port, ...(host !== undefined && { host }) }, () => resolve(listener()));
  });
}

/** The address to open in a browser on this machine. */
export function localUrl(port: number, host: string | undefined): string {
  if (host === undefined || ['0.0.0.0', '::', '::1', '127.0.0.1'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function toStartError(error: NodeJS.ErrnoException, port: number, host: string | undefined): StartError {
  const problems: Readonly<Record<string, readonly [StartErrorCode, string]>> = {
    EADDRINUSE: ['port_taken', `port ${port} is already in use. Stop the program that uses it, or set PORT.`],
    EACCES: ['port_forbidden', `port ${port} may not be used by this user. Set PORT to one above 1023.`],
  };
  const [code, message] = problems[error.code ?? ''] ?? [
    'address_unavailable' as const,
    `can't listen on ${host ?? 'any address'}, port ${port} (${error.code ?? error.message}). Check HOST and PORT.`,
  ];
  return new StartError(code, message, error);
}
