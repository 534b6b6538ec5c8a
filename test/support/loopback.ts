import { Agent } from 'node:https';
import { connect, type Socket } from 'node:net';

/** Leads what is asked of any host by HTTPS to a port of this machine, where it is answered by HTTP. */
export class LoopbackAgent extends Agent {
  readonly #port: number;

  constructor(port: number) {
    super({ keepAlive: false });
    this.#port = port;
  }

  override createConnection(): Socket {
    return connect(this.#port, '127.0.0.1');
  }
}
