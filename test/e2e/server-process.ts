import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { program } from '../support/program.js';

/** The server as its operator runs it: a process of its own on a data directory. */
export class ServerProcess {
  readonly #flags: readonly string[];
  #child: ChildProcess | undefined;
  #url = '';

  constructor(flags: readonly string[]) {
    this.#flags = flags;
  }

  get url(): string {
    return this.#url;
  }

  /** Fulfilled when it says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      [...program('src/server/cli.ts'), 'serve', ...this.#flags],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const [, url] = /ready at (\S+)/.exec(line) ?? [];
      if (!url) continue;
      this.#url = url;
      return;
    }
    throw new Error('The server ended before it was ready');
  }

  /** As `kill -9`: without a chance to finish anything. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
