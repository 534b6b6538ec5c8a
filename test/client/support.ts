import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export type Behaviour = (response: ServerResponse) => void;

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * A server that does what it is told: the first request meets the first behaviour and so on, and the
 * last one all that follow.
 */
export async function misbehavingServer(
  context: TestContext,
  ...behaviours: [Behaviour, ...Behaviour[]]
): Promise<{ baseUrl: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const behaviour = behaviours[Math.min(received.length, behaviours.length - 1)]!;
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: '', at: performance.now() };
    received.push(entry);
    for await (const part of request) entry.body += String(part);
    behaviour(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/storefront/v1`, received };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** What a proxy in between answers. */
export function page(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'text/html', ...headers });
    response.end('<!doctype html><h1>Not our server</h1>');
  };
}

export function refusal(code: string, status: number, more: object = {}): Behaviour {
  return json({ type: 'about:blank', title: 'Refused', status, code, ...more }, status);
}

export const cutConnection: Behaviour = (response) => response.socket?.destroy();

export const cutAnswer: Behaviour = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"customer":', () => response.socket?.destroy());
};

export const neverAnswer: Behaviour = () => {};

export const nobody = json({ customer: null });
