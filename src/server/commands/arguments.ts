import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Api, Part } from '../../platforms/definition.js';
import { ConfigError } from '../config-error.js';
import { apiOf, targetFlags, type TargetValues } from './target.js';

export const verbs = ['list', 'search', 'count', 'get', 'import', 'export', 'invite'] as const;
export type Verb = (typeof verbs)[number];

/** Besides those that say where the customers are, and which. */
const ownFlags = {
  list: { format: 'string', output: 'string', limit: 'string', raw: 'boolean' },
  search: { format: 'string', output: 'string', limit: 'string', raw: 'boolean' },
  count: {},
  get: { format: 'string', output: 'string', raw: 'boolean' },
  import: { format: 'string', 'dry-run': 'boolean', lossy: 'boolean', raw: 'boolean' },
  export: { format: 'string', output: 'string', raw: 'boolean' },
  invite: { message: 'string' },
} as const satisfies Record<Verb, Record<string, 'string' | 'boolean'>>;

type FlagName = { [V in Verb]: keyof (typeof ownFlags)[V] }[Verb];

export interface Arguments {
  verb: Verb;
  operands: string[];
  target: TargetValues;
  filter: Part;
  text(flag: FlagName): string | undefined;
  has(flag: FlagName): boolean;
}

/** Throws a ConfigError for what can't be meant. */
export function readArguments(
  [name, ...argv]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Arguments {
  const verb = verbs.find((one) => one === name);
  if (!verb) throw new ConfigError(`customers must be followed by one of ${verbs.join(', ')}`);
  if (argv.some((flag) => /^--(api-)?key(=|$)/.test(flag))) {
    throw new ConfigError(
      '--key would show the key to everybody on this machine: put it into CUSTOMER_ELEMENTS_KEY or --key-file',
    );
  }
  const api = apiOf(parse(argv, targetFlags, false).values, env);
  const filters = filtersOf(api, verb);
  const flags = {
    ...targetFlags,
    ...Object.fromEntries(
      Object.entries(ownFlags[verb]).map(([flag, type]) => [flag, { type }] as const),
    ),
    ...Object.fromEntries([...filters.keys()].map((flag) => [flag, { type: 'string' }] as const)),
  } as Record<string, { type: 'string' | 'boolean' }>;
  const { values, positionals } = parse(argv, flags, true);
  return {
    verb,
    operands: positionals,
    target: values,
    filter: readFilter(filters, values),
    text: (flag) => values[flag] as string | undefined,
    has: (flag) => values[flag] === true,
  };
}

type Flags = Record<string, { type: 'string' | 'boolean' }>;

function parse(argv: readonly string[], options: Flags, strict: boolean) {
  try {
    return parseArgs({ args: [...argv], options, strict, allowPositionals: true });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\n|\. /, 1);
    throw new ConfigError(reason);
  }
}

interface Filter {
  of: string;
  decode(text: string): unknown;
}

/** By its flag. */
function filtersOf({ endpoints }: Api, verb: Verb): Map<string, Filter> {
  const operation = verb === 'count' ? 'countCustomers' : 'listCustomers';
  if (verb !== 'list' && verb !== 'count' && verb !== 'export') return new Map();
  const { query = {} } = endpoints[operation] ?? {};
  const filters = new Map<string, Filter>();
  for (const { of, decode } of Object.values(query)) {
    if (of === 'pageNumber' || of === 'pageSize' || of === 'fields' || of === 'terms') continue;
    filters.set(
      of.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      { of, decode },
    );
  }
  return filters;
}

function readFilter(filters: ReadonlyMap<string, Filter>, values: Part): Part {
  const filter: Part = {};
  for (const [flag, { of, decode }] of filters) {
    const { [flag]: text } = values;
    if (typeof text !== 'string') continue;
    try {
      filter[of] = decode(text);
    } catch (error) {
      if (error instanceof z.ZodError) throw new ConfigError(`--${flag} can't be "${text}"`);
      throw error;
    }
  }
  return filter;
}
