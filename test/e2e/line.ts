import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** The line between a browser and the shop; a test cuts it, or makes it wait. */
export class Line {
  #target = 0;
  #port = 0;
  #server = createServer((socket) => this.#join(socket));
  readonly #sockets = new Set<Socket>();
  #state: 'open' | 'held' | 'losing answers' = 'open';
  #waiting: (() => void)[] = [];

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  leadTo(port: number): void {
    this.#target = port;
  }

  /** The server is gone: what is under way breaks, and nothing new gets through. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.#state = 'open';
    if (!this.#server.listening) await this.open();
  }

  /** Answers wait until `release`. */
  hold(): void {
    this.#state = 'held';
  }

  release(): void {
    this.#state = 'open';
    for (const send of this.#waiting.splice(0)) send();
  }

  /** Requests are carried out, but their answers never arrive. */
  loseAnswers(): void {
    this.#state = 'losing answers';
  }

  #join(near: Socket): void {
    const far = connect(this.#target, '127.0.0.1');
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (data: Buffer) => this.#answer(near, data));
  }

  #answer(near: Socket, data: Buffer): void {
    if (this.#state === 'open') near.write(data);
    else if (this.#state === 'held') this.#waiting.push(() => near.write(data));
    // All but its end: a browser repeats by itself what has met with no answer at all.
    else near.write(data.subarray(0, -1), () => near.destroy());
  }
}
