import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Arrived {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Behaviour = (response: ServerResponse, request: Arrived) => void;

export interface Upstream {
  url: string;
  /** In the order in which they came. */
  arrived: Arrived[];
  close(): Promise<void>;
}

/** A platform that does what a test wants: each request the next in the list, and then the last one. */
export async function upstream(...behaviours: Behaviour[]): Promise<Upstream> {
  const arrived: Arrived[] = [];
  const server = createServer((message, response) => {
    void text(message)
      .catch(() => '')
      .then((body) => {
        const { pathname, searchParams } = new URL(message.url ?? '/', 'http://localhost');
        const request: Arrived = {
          method: message.method ?? '',
          path: pathname,
          query: searchParams,
          headers: message.headers,
          body,
        };
        arrived.push(request);
        behaviours[Math.min(arrived.length, behaviours.length) - 1]?.(response, request);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

export function raw(body: string, status: number, headers: Record<string, string>): Behaviour {
  return (response) => void response.writeHead(status, headers).end(body);
}
