import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/** Node's own request, where the server runs on it. */
interface Incoming {
  headers?: IncomingMessage['headers'];
  socket?: { remoteAddress?: string };
}

function incoming(c: Context): Incoming {
  const { incoming: request } = (c.env ?? {}) as { incoming?: Incoming };
  return request ?? {};
}

/**
 * A request's header as Node parsed it: to make a `Headers` object of them all, only to read one,
 * takes longer than the rest of a short request.
 */
export function requestHeader(c: Context, name: 'cookie' | 'origin'): string | undefined {
  const { headers } = incoming(c);
  return headers ? headers[name] : c.req.header(name);
}

/** The IP address of the other end of the connection; empty where there is none. */
export function peerAddress(c: Context): string {
  return incoming(c).socket?.remoteAddress ?? '';
}
