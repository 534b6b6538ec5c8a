import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../test/support/files.js';

interface Named {
  name: string;
  description?: string;
}

interface Typed extends Named {
  type?: { text: string };
  default?: string;
}

interface Attribute extends Typed {
  fieldName: string;
}

export interface Parameter extends Typed {
  optional?: boolean;
}

export interface Member extends Typed {
  kind: 'field' | 'method';
  static?: boolean;
  privacy?: string;
  attribute?: string;
  inheritedFrom?: Named;
  parameters?: readonly Parameter[];
  return?: { type: { text: string } };
}

export interface Declaration extends Named {
  tagName?: string;
  attributes?: readonly Attribute[];
  members?: readonly Member[];
  events?: readonly Typed[];
  cssParts?: readonly Named[];
  cssProperties?: readonly (Named & { default: string })[];
}

/** What custom-elements.json says of the elements as they are now: each by its tag, all classes by name. */
export interface Manifest {
  tags: ReadonlyMap<string, Declaration>;
  classes: ReadonlyMap<string, Declaration>;
}

const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');

/** Analyzes the sources anew; the file of the last build may be older. */
export async function readManifest(): Promise<Manifest> {
  const directory = await mkdtemp(join(tmpdir(), 'customer-elements-manifest-'));
  try {
    const argv = [analyzer, 'analyze', '--outdir', relative(root, directory)];
    await promisify(execFile)(process.execPath, argv, { cwd: root });
    const text = await readFile(join(directory, 'custom-elements.json'), 'utf8');
    const { modules } = JSON.parse(text) as { modules: { declarations?: Declaration[] }[] };
    const all = modules.flatMap(({ declarations = [] }) => declarations);
    return {
      tags: new Map(all.flatMap((one) => (one.tagName ? [[one.tagName, one]] : []))),
      classes: new Map(all.map((one) => [one.name, one])),
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}
