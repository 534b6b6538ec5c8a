import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from './app.js';
import type { Config } from './config.js';
import { ConfigError } from './config-error.js';
import { httpServer } from './http/node.js';

export interface Listening {
  /** The public origin. */
  url: string;
  port: number;
  /** Takes no new requests, answers those under way, and closes the server. */
  close(): Promise<void>;
}

/** Milliseconds that requests under way get at the end. */
const grace = 10_000;

/** Serves over HTTP. Rejects with a ConfigError where the address can't be had. */
export async function listen(
  server: Server,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<Listening> {
  const http = httpServer(server);
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: Error) => reject(reasonOf(error, host, port));
    http.once('error', refuse);
    http.listen(port, host, () => {
      http.off('error', refuse);
      resolve();
    });
  });
  const address = http.address() as AddressInfo;
  server.site.listensOn(address.port);
  return {
    url: server.site.url,
    port: address.port,
    close: async () => {
      await stop(http);
      await server.close();
    },
  };
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reason = reasons(host, port)[error.code ?? ''];
  return reason === undefined ? error : new ConfigError(reason, { cause: error });
}

function reasons(host: string, port: number): Partial<Record<string, string>> {
  const notHere = `${host} is no address of this machine; choose another with --host`;
  return {
    EADDRINUSE: `port ${port} is in use; choose another with --port`,
    EACCES: `port ${port} isn't allowed to this user; choose one from 1024 on with --port`,
    EADDRNOTAVAIL: notHere,
    ENOTFOUND: notHere,
  };
}

async function stop(http: HttpServer): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  // A connection whose last answer goes out now would else be kept open for the next request.
  const idle = setInterval(() => http.closeIdleConnections(), 50);
  const end = setTimeout(() => http.closeAllConnections(), grace);
  await closed;
  clearInterval(idle);
  clearTimeout(end);
}
