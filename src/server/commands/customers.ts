import type { ListOptions } from '../../platforms/client/pages.js';
import { eachCustomer } from '../../platforms/client/pages.js';
import type { PlatformCustomer } from '../../platforms/client/records.js';
import { searchFilter } from '../../platforms/client/request.js';
import type { Part } from '../../platforms/definition.js';
import { Fault } from '../../platforms/fault.js';
import type { OperationName } from '../../platforms/operations.js';
import { ConfigError } from '../config-error.js';
import { readArguments, type Arguments } from './arguments.js';
import { checkFile, importCustomers, type Reasons } from './import.js';
import { InputError } from './input.js';
import { formats, printable, writeCustomers, type Format } from './output.js';
import { createProgress } from './progress.js';
import { openTarget, type Target } from './target.js';
import { usage } from './usage.js';

/** `customer-elements customers …`; sets the exit code, and throws a ConfigError for wrong use. */
export async function customersCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(usage);
    return;
  }
  const stop = new AbortController();
  // The second time it ends at once.
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read has seen enough.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const given = readArguments(argv, env);
  const target = openTarget(given.target, env);
  try {
    await run(given, target, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) {
      process.exitCode = 130;
    } else if (error instanceof Fault || error instanceof InputError) {
      process.stderr.write(`customer-elements: ${printable(reasonOf(error, target))}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

function run(given: Arguments, target: Target, stop: AbortSignal): Promise<void> {
  switch (given.verb) {
    case 'list':
      return list(given, target, given.filter, stop);
    case 'search': {
      const words = given.operands.join(' ');
      if (words === '') throw new ConfigError('customers search must be followed by words');
      return list(given, target, searched(target, words), stop);
    }
    case 'count':
      return count(given, target, stop);
    case 'get':
      return get(given, target, stop);
    case 'export':
      return exportAll(given, target, stop);
    case 'import':
      return importFile(given, target, stop);
    case 'invite':
      return invite(given, target, stop);
  }
}

function searched({ api }: Target, words: string): Part {
  try {
    return searchFilter(api, words);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new ConfigError(error instanceof Error ? error.message : String(error));
  }
}

async function list(
  given: Arguments,
  target: Target,
  filter: Part,
  signal: AbortSignal,
): Promise<void> {
  const limit = limitOf(given);
  const customers = eachOf(target, filter, { signal, pageSize: limit + 1 });
  await writeCustomers(upTo(customers, limit), {
    ...outputOf(given, 'table'),
    codec: target.api.customer,
    signal,
  });
}

async function count({ filter }: Arguments, target: Target, signal: AbortSignal): Promise<void> {
  const counted = await has(target, 'countCustomers')({ filter }, { signal });
  process.stdout.write(`${counted}\n`);
}

async function get(given: Arguments, target: Target, signal: AbortSignal): Promise<void> {
  const [id, ...more] = given.operands;
  if (id === undefined || more.length > 0) {
    throw new ConfigError('customers get must be followed by one id');
  }
  const { getCustomerByRef } = target.operations;
  const customer = getCustomerByRef
    ? await getCustomerByRef({ ref: id }, { signal })
    : await has(target, 'getCustomer')({ id }, { signal });
  const output = outputOf(given, 'json');
  if (output.format === 'json' && output.path === undefined) {
    process.stdout.write(`${JSON.stringify(customer, null, 2)}\n`);
    return;
  }
  await writeCustomers(only(customer), { ...output, codec: target.api.customer, signal });
}

async function exportAll(given: Arguments, target: Target, signal: AbortSignal): Promise<void> {
  const { filter } = given;
  const { path } = outputOf(given, 'csv');
  const output = outputOf(given, path?.endsWith('.ndjson') ? 'ndjson' : 'csv');
  const { countCustomers } = target.operations;
  const total =
    countCustomers && process.stderr.isTTY ? await countCustomers({ filter }, { signal }) : null;
  const progress = createProgress(process.stderr, total);
  let exported = 0;
  const counted = async function* () {
    for await (const customer of eachOf(target, filter, { signal })) {
      exported += 1;
      progress.show(exported, `${exported} exported`);
      yield customer;
    }
  };
  try {
    await writeCustomers(counted(), { ...output, codec: target.api.customer, signal });
  } finally {
    progress.clear();
  }
  if (path !== undefined) process.stdout.write(`${exported} customers exported to ${path}\n`);
}

async function importFile(given: Arguments, target: Target, stop: AbortSignal): Promise<void> {
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
  if (given.has('dry-run')) return checkImport(target, options);
  const progress = (size: number) => createProgress(process.stderr, size);
  const outcome = await importCustomers(target, { ...options, progress });
  const { created, refused, refusedPath, ended } = outcome;
  const sums = `${created} customers imported, ${refused} refused`;
  const where = refused > 0 ? `: see ${refusedPath}` : '';
  if (ended === 'not yet') {
    process.stdout.write(`Stopped: ${sums} so far; the same command goes on\n`);
    process.exitCode = 130;
    return;
  }
  const before = ended === 'before' ? `${path} was imported before: ` : '';
  process.stdout.write(`${before}${sums}${where}\n`);
  if (refused > 0) process.exitCode = 1;
}

/** Rows of which a dry run tells. */
const told = 20;

async function checkImport(
  target: Target,
  options: Parameters<typeof checkFile>[1],
): Promise<void> {
  let count = 0;
  const tell = (row: number, reasons: Reasons) => {
    count += 1;
    if (count > told) return;
    const said = Object.entries(reasons).map(([field, reason]) => `${field} ${reason}`);
    process.stdout.write(printable(`row ${row}: ${said.join('; ')}`) + '\n');
  };
  const { good, refused } = await checkFile(target, options, tell);
  if (count > told) process.stdout.write(`… and ${count - told} more\n`);
  process.stdout.write(
    `${good} customers could be imported, ${refused} refused; nothing was sent\n`,
  );
  if (refused > 0) process.exitCode = 1;
}

async function invite(given: Arguments, target: Target, signal: AbortSignal): Promise<void> {
  const { operands } = given;
  if (operands.length === 0) throw new ConfigError('customers invite must be followed by ids');
  const send = has(target, 'inviteCustomer');
  const message = given.text('message');
  for (const id of operands) {
    const mail = message === undefined ? {} : { message };
    const { to = id } = await send({ id, mail }, { signal });
    process.stdout.write(`${printable(to)} is invited\n`);
  }
}

function has<Name extends OperationName>({ api, operations }: Target, name: Name) {
  const { [name]: operation } = operations;
  if (operation) return operation;
  throw new ConfigError(`${api.title} has no ${name}`);
}

function eachOf(target: Target, filter: Part, options: ListOptions) {
  return eachCustomer(target.api, has(target, 'listCustomers'), filter, options);
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
): AsyncGenerator<PlatformCustomer> {
  let shown = 0;
  for await (const customer of customers) {
    if (shown === limit) {
      process.stderr.write(`There are more than ${limit}: --limit NUMBER shows more, export all\n`);
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

function reasonOf(error: Fault | InputError, { name }: Target): string {
  if (error instanceof InputError) return `the file can't be read: ${error.message}`;
  switch (error.kind) {
    case 'unauthorized':
      return `the key was refused by ${name}`;
    case 'not_found':
      return 'there is no such customer';
    case 'wrong_state':
      return 'the customer has an account already';
    case 'rate_limited':
      return `${name} wants a pause of ${Math.ceil(error.retryAfter ?? 1)} seconds`;
    case 'invalid':
      return `it was refused: ${error.message}`;
    default: {
      const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
      return `${name} can't be asked (${error.kind})${cause}`;
    }
  }
}
