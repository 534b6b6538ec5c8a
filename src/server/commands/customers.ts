import type { ListOptions } from '../../platforms/client/pages.js';
import { eachCustomer } from '../../platforms/client/pages.js';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import { hasSearch, searchFilter } from '../../platforms/client/request.js';
import type { Part } from '../../platforms/definition.js';
import { Fault } from '../../platforms/fault.js';
import type { OperationName } from '../../platforms/operations.js';
import { ConfigError } from '../config-error.js';
import { failureLine } from '../failure.js';
import { readArguments, type Arguments, type Verb } from './arguments.js';
import { checkFile, importCustomers, unknownOf } from './import.js';
import { InputError } from './input.js';
import { formats, printable, writeCustomers, type Format } from './output.js';
import { createProgress, type Terminal } from './progress.js';
import { openTarget, type Target } from './target.js';
import { usage } from './usage.js';
import { customersOf, lossyHint, reasonOf } from './words.js';
import type { Reasons } from './writer.js';

/** What a command works with; standard output and error may be any streams. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  output: NodeJS.WritableStream;
  errors: Terminal;
  /** Aborted where it is to stop after what is under way. */
  stop: AbortSignal;
}

interface Task extends Omit<Surroundings, 'env'> {
  given: Arguments;
  target: Target;
}

/** `customer-elements customers …`; gives the exit code. */
export async function customersCommand(
  argv: readonly string[],
  { env, ...streams }: Surroundings,
): Promise<number> {
  const { output, errors, stop } = streams;
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) {
    output.write(usage);
    return 0;
  }
  let target: Target | undefined;
  try {
    const given = readArguments(argv, env);
    target = openTarget(given.target, env, stop);
    return await run({ ...streams, given, target });
  } catch (error) {
    if (stop.aborted) return 130;
    if (target && (error instanceof Fault || error instanceof InputError)) {
      errors.write(`customer-elements: ${printable(reasonOf(error, target))}\n`);
      return 1;
    }
    errors.write(failureLine(error));
    return 2;
  }
}

function run(task: Task): Promise<number> {
  const { given, target } = task;
  const { verb, operands } = given;
  if ((verb === 'list' || verb === 'count' || verb === 'export') && operands.length > 0) {
    throw new ConfigError(`Unexpected argument '${operands[0]}' after customers ${verb}`);
  }
  switch (verb) {
    case 'list':
      return list(task, given.filter);
    case 'search': {
      const words = operands.join(' ');
      if (words === '') throw new ConfigError('customers search must be followed by words');
      return list(task, searched(target, words));
    }
    case 'count':
      return count(task);
    case 'get':
      return get(task);
    case 'export':
      return exportAll(task);
    case 'import':
      return importFile(task);
    case 'invite':
      return invite(task);
  }
}

function searched(target: Target, words: string): Part {
  const { api } = target;
  if (!hasSearch(api)) throw hasNothing(target, 'search');
  try {
    return searchFilter(api, words);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new ConfigError(error instanceof Error ? error.message : String(error));
  }
}

async function list(task: Task, filter: Part): Promise<number> {
  const { given, target, output, errors, stop: signal } = task;
  const limit = limitOf(given);
  const customers = eachOf(task, filter, { signal, pageSize: limit + 1 });
  await writeCustomers(upTo(customers, limit, errors), {
    ...outputOf(given, 'table'),
    output,
    codec: target.api.customer,
    signal,
  });
  return 0;
}

async function count(task: Task): Promise<number> {
  const { given, output, stop: signal } = task;
  const { filter } = given;
  const counted = await has(task, 'countCustomers')({ filter }, { signal });
  output.write(`${counted}\n`);
  return 0;
}

async function get({ given, target, output, stop: signal }: Task): Promise<number> {
  const [id, ...more] = given.operands;
  if (id === undefined || more.length > 0) {
    throw new ConfigError('customers get must be followed by one id');
  }
  const { getCustomerByRef } = target.operations;
  const customer = getCustomerByRef
    ? await getCustomerByRef({ ref: id }, { signal })
    : await has({ given, target }, 'getCustomer')({ id }, { signal });
  const place = outputOf(given, 'json');
  if (place.format === 'json' && place.path === undefined) {
    output.write(`${JSON.stringify(customer, null, 2)}\n`);
    return 0;
  }
  await writeCustomers(only(customer), { ...place, output, codec: target.api.customer, signal });
  return 0;
}

async function exportAll({ given, target, ...streams }: Task): Promise<number> {
  const { output, errors, stop: signal } = streams;
  const { filter } = given;
  const { path } = outputOf(given, 'csv');
  const place = outputOf(given, path?.endsWith('.ndjson') ? 'ndjson' : 'csv');
  const { countCustomers } = target.operations;
  const total =
    countCustomers && errors.isTTY ? await countCustomers({ filter }, { signal }) : null;
  const progress = createProgress(errors, total);
  let exported = 0;
  const counted = async function* () {
    for await (const customer of eachOf({ given, target }, filter, { signal })) {
      exported += 1;
      progress.show(exported, `${exported} exported`);
      yield customer;
    }
  };
  try {
    await writeCustomers(counted(), { ...place, output, codec: target.api.customer, signal });
  } finally {
    progress.clear();
  }
  if (path !== undefined) output.write(`${customersOf(exported)} exported to ${path}\n`);
  return 0;
}

async function importFile({ given, target, ...streams }: Task): Promise<number> {
  const { output, errors, stop } = streams;
  const [path, ...more] = given.operands;
  if (path === undefined || more.length > 0) {
    throw new ConfigError('customers import must be followed by one file');
  }
  const options = {
    path,
    format: inputFormat(given, path),
    isLossy: given.has('lossy'),
    isRaw: given.has('raw'),
    stop,
  };
  if (given.has('dry-run')) return checkImport(target, options, output);
  const progress = (size: number) => createProgress(errors, size);
  const outcome = await importCustomers(target, { ...options, progress });
  const { created, refused, refusedPath, unknown, ended } = outcome;
  const sums = `${customersOf(created)} imported, ${refused} refused`;
  const where = refused > 0 ? `: see ${refusedPath}` : '';
  if (ended === 'not yet') {
    output.write(`Stopped: ${sums} so far; the same command goes on\n`);
    return 130;
  }
  const before = ended === 'before' ? `${path} was imported before: ` : '';
  output.write(`${before}${sums}${where}\n${lossyHint(target, unknown)}`);
  return refused > 0 ? 1 : 0;
}

/** Rows of which a dry run tells. */
const told = 20;

async function checkImport(
  target: Target,
  options: Parameters<typeof checkFile>[1],
  output: NodeJS.WritableStream,
): Promise<number> {
  let count = 0;
  const unknown = new Set<string>();
  const tell = (row: number, reasons: Reasons) => {
    count += 1;
    unknownOf(reasons).forEach((field) => unknown.add(field));
    if (count > told) return;
    const said = Object.entries(reasons).map(([field, reason]) => `${field} ${reason}`);
    output.write(printable(`row ${row}: ${said.join('; ')}`) + '\n');
  };
  const { good, refused } = await checkFile(target, options, tell);
  if (count > told) output.write(`… and ${count - told} more\n`);
  output.write(`${customersOf(good)} could be imported, ${refused} refused; nothing was sent\n`);
  output.write(lossyHint(target, unknown));
  return refused > 0 ? 1 : 0;
}

async function invite({ given, target, output, stop: signal }: Task): Promise<number> {
  const { operands } = given;
  if (operands.length === 0) throw new ConfigError('customers invite must be followed by ids');
  const send = has({ given, target }, 'inviteCustomer');
  const message = given.text('message');
  for (const id of operands) {
    const mail = message === undefined ? {} : { message };
    const { to = id } = await send({ id, mail }, { signal });
    output.write(`${printable(to)} is invited\n`);
  }
  return 0;
}

function has<Name extends OperationName>(
  { target, given }: Pick<Task, 'target' | 'given'>,
  name: Name,
) {
  const { [name]: operation } = target.operations;
  if (operation) return operation;
  throw hasNothing(target, given.verb);
}

function hasNothing({ api }: Target, verb: Verb): ConfigError {
  return new ConfigError(`${api.title} has nothing for customers ${verb}`);
}

function eachOf(task: Pick<Task, 'target' | 'given'>, filter: Part, options: ListOptions) {
  return eachCustomer(task.target.api, has(task, 'listCustomers'), filter, options);
}

const defaultLimit = 100;

function limitOf(given: Arguments): number {
  const text = given.text('limit');
  if (text === undefined) return defaultLimit;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new ConfigError('--limit must be a number from 1 on');
  return Number(text);
}

async function* upTo(
  customers: AsyncIterable<PlatformCustomer>,
  limit: number,
  errors: Terminal,
): AsyncGenerator<PlatformCustomer> {
  let shown = 0;
  for await (const customer of customers) {
    if (shown === limit) {
      errors.write(`There are more than ${limit}: --limit NUMBER shows more, export all\n`);
      return;
    }
    shown += 1;
    yield customer;
  }
}

async function* only(customer: PlatformCustomer): AsyncGenerator<PlatformCustomer> {
  yield customer;
}

function outputOf(given: Arguments, otherwise: Format) {
  const name = given.text('format') ?? otherwise;
  const format = formats.find((one) => one === name);
  if (!format) throw new ConfigError(`--format must be one of ${formats.join(', ')}`);
  return { format, path: given.text('output'), isRaw: given.has('raw') };
}

function inputFormat(given: Arguments, path: string): 'csv' | 'ndjson' {
  const name = given.text('format') ?? (/\.(ndjson|jsonl)$/i.test(path) ? 'ndjson' : 'csv');
  if (name === 'csv' || name === 'ndjson') return name;
  throw new ConfigError('--format must be csv or ndjson for an import');
}
