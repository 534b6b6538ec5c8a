import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { writeIntegrations } from '../../scripts/integrations.js';
import { root } from '../support/files.js';

const start = promisify(execFile);

/** A project outside the repository, with the package installed from its tarball and nothing else. */
export interface Project {
  directory: string;
  /** Runs a program of the project's packages in its directory, or in one below; gives what it prints. */
  run(program: string, argv: readonly string[], below?: string): Promise<string>;
  /** Gives the project the packages, as the repository has them. */
  lend(...packages: string[]): Promise<void>;
  remove(): Promise<void>;
}

/** Of package.json. */
interface Described {
  bin: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
  files: readonly string[];
}

/** Packs the package and installs the tarball; what it depends on is that of the repository. */
export async function newProject(): Promise<Project> {
  const scratch = await mkdtemp(join(tmpdir(), 'customer-elements-package-'));
  const staged = join(scratch, 'staged');
  const directory = join(scratch, 'project');
  const packages = join(directory, 'node_modules');
  const installed = join(packages, 'customer-elements');
  const { bin, dependencies, files } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ) as Described;
  const lend = async (names: readonly string[]): Promise<void> => {
    for (const name of names) {
      const place = join(packages, name);
      await mkdir(dirname(place), { recursive: true });
      await symlink(join(root, 'node_modules', name), place);
    }
  };
  await Promise.all([stage(staged, files), mkdir(installed, { recursive: true })]);
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', '..'];
  const { stdout: packed } = await start('npm', pack, { cwd: staged });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  await writeFile(join(directory, 'package.json'), '{ "private": true, "type": "module" }');
  await start('tar', ['-xzf', join(scratch, filename), '--strip-components=1', '-C', installed]);
  await lend(Object.keys(dependencies));
  await mkdir(join(packages, '.bin'));
  for (const [name, file] of Object.entries(bin)) {
    await chmod(join(installed, file), 0o755);
    await symlink(join(installed, file), join(packages, '.bin', name));
  }
  return {
    directory,
    run: (program, argv, below = '') =>
      runNode(join(directory, below), [join(directory, 'node_modules', program), ...argv]),
    lend: (...names) => lend(names),
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** What of its files only a build makes. */
const made = ['dist', 'custom-elements.json'];

/** Puts in place what `npm run build` makes, and what is packed beside it. The compiler checks elsewhere. */
async function stage(staged: string, files: readonly string[]): Promise<void> {
  const dist = join(staged, 'dist');
  const repository = (program: string, ...argv: string[]) =>
    runNode(root, [join(root, 'node_modules', program), ...argv]);
  await mkdir(dist, { recursive: true });
  const written = files.filter((name) => !made.includes(name));
  const besides = ['package.json', 'README.md', 'LICENSE', ...written];
  await Promise.all([
    repository('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', dist),
    repository(
      '@custom-elements-manifest/analyzer/cem.js',
      'analyze',
      '--outdir',
      relative(root, staged),
    ),
    scriptTag(join(dist, 'cdn'), repository),
    ...besides.map((name) => cp(join(root, name), join(staged, name), { recursive: true })),
  ]);
  await writeIntegrations(staged);
}

/** A whole run of the tests has built it already. */
async function scriptTag(
  directory: string,
  repository: (program: string, ...argv: string[]) => Promise<string>,
): Promise<void> {
  const { TEST_CDN } = process.env;
  if (TEST_CDN) await cp(TEST_CDN, directory, { recursive: true });
  else await repository('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', directory);
}

async function runNode(cwd: string, argv: readonly string[]): Promise<string> {
  try {
    return (await start(process.execPath, argv, { cwd })).stdout;
  } catch (error) {
    // What is wrong with a file, compilers print as their output.
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${argv.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** All that the files of a build say, by their names. */
export async function readAll(
  directory: string,
  names: readonly string[],
): Promise<{ name: string; text: string }[]> {
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  );
}
