import { addressRow, customerRow } from '../../contract/admin.js';
import type { Part, RecordCodec } from '../../platforms/definition.js';

// How a customer lies in the columns of a CSV file, by our own names, and comes out of them again.

type Schema = { safeParse(value: unknown): { success: boolean } };
type Kind = 'text' | 'flag' | 'number' | 'list' | 'object';

const kinds = new Map<string, Kind>([
  ...Object.entries(customerRow.shape).map(([name, schema]) => [name, kindOf(schema)] as const),
  ...Object.entries(addressRow.shape).map(
    ([name, schema]) => [`address.${name}`, kindOf(schema)] as const,
  ),
]);

function kindOf(schema: Schema): Kind {
  const takes = (value: unknown) => schema.safeParse(value).success;
  if (takes(true)) return 'flag';
  if (takes(0)) return 'number';
  if (takes([])) return 'list';
  return takes({}) ? 'object' : 'text';
}

const addressNames = Object.keys(addressRow.shape);

/** All that an API tells of a customer, address by address where it has them. */
export function columnsOf({ fields }: RecordCodec): string[] {
  const told = Object.values(fields).filter(({ access }) => access !== 'send');
  const columns = told
    .flatMap(({ of }) => of)
    .flatMap((name) => {
      if (name === 'addresses') return [...addressNames.map((one) => `address.${one}`), name];
      if (name === 'billingAddress') return addressNames.map((one) => `${name}.${one}`);
      // Where it is only written, and lies in the columns of the addresses otherwise.
      if (name === 'defaultAddress') return [];
      return [name];
    });
  return [...new Set(columns)];
}

/** One address lies in columns of its own; with more of them, all are in one cell besides, as JSON. */
export function toCells(customer: object, columns: readonly string[]): string[] {
  const { addresses = [], billingAddress } = customer as {
    addresses?: Part[];
    billingAddress?: Part;
  };
  const first = addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  return columns.map((column) => {
    const [outer = '', name] = column.split('.');
    if (name !== undefined) return toCell((outer === 'address' ? first : billingAddress)?.[name]);
    if (column !== 'addresses') return toCell(Reflect.get(customer, column));
    return addresses.length > 1 ? JSON.stringify(addresses) : '';
  });
}

function toCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.every(isPlainEntry) ? value.join(', ') : JSON.stringify(value);
  if (typeof value === 'object' && Object.keys(value).length === 0) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Comes back the same from between commas. */
function isPlainEntry(entry: unknown): boolean {
  return typeof entry === 'string' && /^[^\s,["][^,]*$/.test(entry) && entry.trim() === entry;
}

/** Whether there is such a column in our own names. */
export function isCanonical(column: string): boolean {
  const [outer = '', ...rest] = column.split('.');
  if (rest.length === 0) return kinds.has(column);
  if (outer === 'extra') return true;
  return (
    (outer === 'address' || outer === 'billingAddress') && kinds.has(`address.${rest.join('.')}`)
  );
}

/** Lays a cell into a customer. What isn't of the field's kind stays as it is, to be refused by name. */
export function layCell(customer: Part, column: string, cell: string): void {
  if (cell === '') return;
  const [outer = '', ...rest] = column.split('.');
  const name = rest.join('.');
  if (name === '') customer[column] = fromCell(kinds.get(column), cell);
  else if (outer === 'extra') customer['extra'] = { ...(customer['extra'] as Part), [name]: cell };
  else {
    const value = fromCell(kinds.get(`address.${name}`), cell);
    const key = outer === 'address' ? 'address' : outer;
    customer[key] = { ...(customer[key] as Part | undefined), [name]: value };
  }
}

/** The address that lies in columns is the whole book, unless there is one. */
export function closeRow({ address, ...customer }: Part): Part {
  if (address === undefined || customer['addresses'] !== undefined) return customer;
  return { ...customer, addresses: [address] };
}

function fromCell(kind: Kind | undefined, cell: string): unknown {
  switch (kind) {
    case 'flag':
      return { true: true, '1': true, false: false, '0': false }[cell.trim().toLowerCase()] ?? cell;
    case 'number':
      return /^-?\d{1,15}(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell;
    case 'object':
      return parsed(cell);
    case 'list':
      if (cell.trimStart().startsWith('[')) return parsed(cell);
      return cell.split(',').flatMap((entry) => entry.trim() || []);
    default:
      return cell;
  }
}

function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

/**
 * A spreadsheet runs what begins so; and where it parts cells at semicolons or tabs, which it does in
 * half of the world, a quote within a line holds nothing together.
 */
const formulas = /(^|[;\t\r\n])(?='*[=+\-@\t\r\n])/g;
const guardedFormulas = /(^|[;\t\r\n])'(?='*[=+\-@\t\r\n])/g;

export function guarded(cell: string): string {
  return cell.replaceAll(formulas, "$1'");
}

export function unguarded(cell: string): string {
  return cell.replaceAll(guardedFormulas, '$1');
}

/** Quoted, whichever of the usual signs a program parts cells at. */
export const csvStyle = { quoted_match: /[;\t"\r\n]/ } as const;
