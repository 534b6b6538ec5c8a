import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './files.js';
import { freePort } from './ports.js';
import { until } from './until.js';

/** Debian's place, which isn't in everybody's `PATH`, or that of `PATH`; undefined without any. */
export function findNginx(): string | undefined {
  const directories = ['/usr/sbin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return directories.map((directory) => join(directory, 'nginx')).find((path) => existsSync(path));
}

export interface Nginx {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts nginx with the configuration that is shipped, on a free loopback port: before a server on
 * another, with the files of `cdnDirectory` below `/cdn/1.2.3/` and `/cdn/latest/`.
 */
export async function startNginx(
  program: string,
  { port, cdnDirectory }: { port: number; cdnDirectory: string },
): Promise<Nginx> {
  const home = await mkdtemp(join(tmpdir(), 'customer-elements-nginx-'));
  const own = await freePort();
  const shipped = async (name: string) =>
    (await readFile(join(root, 'deploy/nginx', name), 'utf8'))
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`)
      .replaceAll('/srv/customer-elements', home);
  await mkdir(join(home, 'cdn'));
  await symlink(cdnDirectory, join(home, 'cdn/1.2.3'));
  await symlink(cdnDirectory, join(home, 'cdn/latest'));
  await writeFile(join(home, 'upstream.conf'), await shipped('customer-elements.conf'));
  await writeFile(join(home, 'locations.conf'), await shipped('customer-elements-locations.conf'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  await writeFile(
    join(home, 'nginx.conf'),
    `daemon off; master_process off; pid ${home}/pid; error_log ${home}/error.log;
     events {}
     http {
       include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
       include ${home}/upstream.conf;
       server { listen 127.0.0.1:${own}; root ${home}/shop; include ${home}/locations.conf; }
     }`,
  );
  const argv = ['-p', home, '-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')];
  const child = spawn(program, argv, { stdio: ['ignore', 'inherit', 'inherit'] });
  const closed = once(child, 'close');
  await until(() => {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    return answers(own);
  });
  return {
    url: `http://127.0.0.1:${own}`,
    async stop() {
      child.kill('SIGTERM');
      await closed;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
