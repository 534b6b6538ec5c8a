import { join } from 'node:path';
import { format } from 'prettier';
import { address, customer } from '../src/contract/customer.js';
import { order } from '../src/contract/orders.js';
import type { Endpoint, Field, Platform } from '../src/platforms/definition.js';
import { platforms } from '../src/platforms/index.js';
import { root } from '../test/support/files.js';
import { withMarked } from './marked.js';

const all: readonly Platform[] = Object.values(platforms);
const titles = all.map(({ title }) => title);

/** Our names of each record, in our order. */
const records = {
  customer: Object.keys(customer.shape),
  address: Object.keys(address.shape),
  order: Object.keys(order.shape),
} as const;
type RecordName = keyof typeof records;
const recordNames = Object.keys(records) as RecordName[];

const accesses = {
  write: '',
  create: 'create',
  read: 'read',
  send: 'send',
  accept: 'accept',
} as const;

/** The document that has the tables. */
export const documentPath = join(root, 'docs/platforms.md');

/** The document with the tables as the definitions have them. Throws where it has no place for them. */
export async function withTables(text: string): Promise<string> {
  const tables = { properties: properties(), endpoints: endpoints(), reference: reference() };
  let written = text;
  for (const [name, markdown] of Object.entries(tables)) {
    written = withMarked(written, name, await format(markdown, { parser: 'markdown' }));
  }
  return written;
}

/** Our names, and what each platform calls them. */
function properties(): string {
  const tables = recordNames.map((record) => {
    const known = all.flatMap((platform) => fieldsOf(platform, record).flatMap(([, { of }]) => of));
    const names = [...new Set([...records[record], ...known])].flatMap(withParts(known));
    const rows = names.map((name) => {
      return [code(name), ...all.map((one) => marked(one, record, ({ of }) => of.includes(name)))];
    });
    const others = all.map((one) => marked(one, record, ({ of }) => of.length === 0));
    rows.push(['nothing of ours', ...others]);
    const used = rows.filter(([, ...cells]) => cells.some((cell) => cell !== ''));
    return `### ${titleOf(record)}\n\n${table(['ours', ...titles], used)}`;
  });
  return tables.join('\n\n');
}

/** Parts of a record within the record, such as `billingAddress.city`, stand in its place. */
function withParts(known: readonly string[]): (name: string) => string[] {
  return (name) => {
    if (name.includes('.')) return [];
    const parts = known.filter((other) => other.startsWith(`${name}.`));
    return parts.length > 0 ? [...new Set(parts)] : [name];
  };
}

/** What can be done, and by which request with which parameters at each platform. */
function endpoints(): string {
  const operations = new Set(all.flatMap((platform) => endpointsOf(platform).map(operationOf)));
  const rows = [...operations].map((operation) => [
    code(operation),
    ...all.map((platform) =>
      endpointsOf(platform)
        .filter((endpoint) => operationOf(endpoint) === operation)
        .map((endpoint) => [request(endpoint), ...parametersOf(endpoint)].join(' '))
        .join('<br>'),
    ),
  ]);
  return table(['operation', ...titles], rows);
}

/** Each platform by itself, in words. */
function reference(): string {
  return all
    .map((platform) => `### ${platform.title}\n\n${platformInWords(platform)}`)
    .join('\n\n');
}

function platformInWords(platform: Platform): string {
  const requests = endpointsOf(platform).map((endpoint) => [
    request(endpoint),
    String(endpoint.status),
    endpoint.about,
  ]);
  const parameters = endpointsOf(platform).flatMap(({ query = {} }) =>
    Object.entries(query).map(([name, { about }]) => [code(name), about]),
  );
  const fields = recordNames.flatMap((record) =>
    fieldsOf(platform, record).map(([name, field]) => {
      return [record, code(name), marksOf(field).join(', '), field.about];
    }),
  );
  return [
    `Below ${platform.basePaths.map(code).join(' and ')}.`,
    table(['request', 'status', 'what it does'], requests),
    ...(parameters.length > 0 ? [table(['parameter', ''], distinct(parameters))] : []),
    table(['of', 'property', 'access', ''], fields),
  ].join('\n\n');
}

function endpointsOf(platform: Platform): Endpoint[] {
  return Object.values(platform.endpoints);
}

function operationOf({ operation }: Endpoint): string {
  return operation;
}

function request({ method, path }: Endpoint): string {
  return code(`${method} ${path}`);
}

function parametersOf({ query = {} }: Endpoint): string[] {
  const names = Object.keys(query);
  return names.length > 0 ? [`(${names.map(code).join(', ')})`] : [];
}

function fieldsOf(platform: Platform, record: RecordName): [string, Field][] {
  return Object.entries(platform[record].fields);
}

function marked(platform: Platform, record: RecordName, of: (field: Field) => boolean): string {
  return fieldsOf(platform, record)
    .filter(([, field]) => of(field))
    .map(([name, field]) => [code(name), ...marksOf(field)].join(' '))
    .join(', ');
}

function marksOf({ access, required }: Field): string[] {
  return [accesses[access], required ? 'required' : ''].filter((mark) => mark !== '');
}

function titleOf(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function distinct(rows: readonly string[][]): string[][] {
  return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
