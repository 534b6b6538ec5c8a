import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = `${root}node_modules/.cache/bench/`;

/** The programs as plain JavaScript, so that no compiler lives in the measured processes. */
export async function buildPrograms(): Promise<void> {
  await esbuild.build({
    entryPoints: {
      server: `${root}src/server/cli.ts`,
      bare: `${root}bench/server/bare.ts`,
      argon: `${root}bench/server/argon.ts`,
    },
    outdir: built,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
}

/** One of the programs in a process of its own. */
export class Program {
  readonly process: ChildProcess;

  private constructor(child: ChildProcess) {
    this.process = child;
  }

  static start(
    name: 'server' | 'bare' | 'argon',
    flags: readonly string[] = [],
    environment: Readonly<Record<string, string>> = {},
  ): Program {
    return new Program(
      fork(`${built}${name}.js`, flags, {
        env: { ...process.env, NODE_ENV: 'production', ...environment },
        execArgv: [],
        stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
      }),
    );
  }

  /** The origin that the program prints when it can be asked. */
  async origin(): Promise<string> {
    if (!this.process.stdout) throw new Error('The program has no output');
    for await (const line of createInterface(this.process.stdout)) {
      const [url] = /http:\/\/\S+$/.exec(line) ?? [];
      if (url) return url;
    }
    throw new Error('The program ended before it was ready');
  }

  /** Bytes of memory that are resident. */
  async memory(): Promise<number> {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', `${this.process.pid}`]);
    return Number(stdout) * 1024;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const exit = once(this.process, 'exit');
    this.process.kill();
    await exit;
  }
}

/** Runs the work beside the programs, and stops them after it. */
export async function beside<T>(programs: readonly Program[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
}
