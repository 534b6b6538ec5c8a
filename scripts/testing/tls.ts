import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { root } from '../../test/support/files.js';

export interface Tls {
  port: number;
  close(): void;
}

/** The runner's own certificate, which nobody has reason to trust. */
const certificate = join(root, 'node_modules/@web/dev-server-core/.self-signed-dev-server-ssl');

/** Answers on a free loopback port by TLS what the server on another answers without. */
export async function startTls(port: number): Promise<Tls> {
  const [key, cert] = await Promise.all(
    ['key', 'cert'].map((part) => readFile(`${certificate}.${part}`)),
  );
  const server = createServer({ key: key!, cert: cert! }, (outside) => {
    const inside = connect(port, 'localhost');
    outside.pipe(inside).pipe(outside);
    // What is cut on one side is cut on the other.
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
