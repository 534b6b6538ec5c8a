import { connect, type Socket } from 'node:net';

const headEnd = '\r\n\r\n';

/**
 * A keep-alive connection that sends prepared requests and counts bytes. Node's own HTTP client takes
 * more time than the servers do that are measured here, and would be what is measured.
 */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #settle: { resolve(answer: string): void; reject(error: Error): void } | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#onData(chunk));
    socket.on('error', (error) => this.#settle?.reject(error));
    socket.on('close', () => this.#settle?.reject(new Error('The server closed the connection')));
  }

  static open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket.off('error', reject))));
    });
  }

  /** Gives the answer as it came; rejects for every status but 200. */
  send(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #onData(chunk: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk;
    const head = this.#received.indexOf(headEnd);
    if (head < 0) return;
    const text = this.#received.toString('latin1');
    const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
    if (this.#received.length < head + headEnd.length + Number(length ?? 0)) return;
    this.#received = Buffer.alloc(0);
    const settle = this.#settle;
    this.#settle = undefined;
    if (text.startsWith('HTTP/1.1 200')) settle?.resolve(text);
    else settle?.reject(new Error(`The server answered ${text.slice(0, head)}`));
  }
}

/** Opens so many connections for the work, and closes them after it. */
export async function withConnections<T>(
  url: string,
  count: number,
  work: (connections: readonly Connection[]) => Promise<T>,
): Promise<T> {
  const connections = await Promise.all(Array.from({ length: count }, () => Connection.open(url)));
  try {
    return await work(connections);
  } finally {
    for (const connection of connections) connection.close();
  }
}
