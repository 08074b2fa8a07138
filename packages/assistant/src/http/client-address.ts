import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The network address a request comes from. `X-Forwarded-For` counts only with a trusted proxy, and then its last
 * entry, which is the one that the proxy itself has added.
 */
export function clientAddress(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || addressOfSocket(context) || '0.0.0.0';
}

function addressOfSocket(context: Context): string | undefined {
  // Without a socket (a request made in the process itself) there is no address.
  return context.env?.incoming === undefined ? undefined : getConnInfo(context).remote.address;
}
