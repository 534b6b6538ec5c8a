import * as z from 'zod';
import { customerRow } from '../../contract/admin.js';
import { platforms } from '../../platforms/all.js';
import { toWire, writableFields } from '../../platforms/client/request.js';
import type { Api, Field, Part } from '../../platforms/definition.js';
import { Fault } from '../../platforms/fault.js';
import { isObject } from '../../platforms/record.js';
import type { CustomerWrite } from '../../platforms/records.js';
import { ConfigError } from '../config-error.js';
import { fieldFaults } from '../http/faults.js';
import { closeRow, isCanonical, layCell } from './cells.js';

export type ReadRow = { write: CustomerWrite } | { refused: Record<string, string> };

export interface RowReader {
  fromCells(cells: readonly string[]): ReadRow;
  fromRecord(record: unknown): ReadRow;
}

/**
 * Reads what is to be written of a customer, by our own names or by those of a platform. What the
 * platform alone decides is passed over: its own export has it.
 *
 * @param isLossy leaves out what isn't known or can't be held, in place of refusing it
 */
export function createRowReader(
  api: Api,
  header: readonly string[],
  { isLossy }: { isLossy: boolean },
): RowReader {
  const held = writableFields(api.customer, 'create');
  const decided = decidedBy(api);
  const known = new Map(header.map((name) => [name, columnOf(api, name)]));
  const strange = header.filter((name) => known.get(name) === null);
  if (strange.length > 0 && !isLossy) {
    throw new ConfigError(
      `No such column: ${strange.join(', ')} (--lossy leaves out what is not known)`,
    );
  }

  const finish = (customer: Part): ReadRow => {
    const isKept = (name: string) => held.has(name) || !(isLossy || decided.has(name));
    const write = Object.fromEntries(Object.entries(customer).filter(([name]) => isKept(name)));
    const { data, error } = customerRow.safeParse(withoutGiven(write));
    if (error) return { refused: fieldFaults(error.issues, write) };
    try {
      toWire(api.customer, { ...data }, 'create', { baseUrl: '' });
    } catch (fault) {
      if (fault instanceof Fault) return { refused: reasonsOf(fault) };
      throw fault;
    }
    // A cell has no field that is there and undefined; the schema's type doesn't know.
    return { write: data as CustomerWrite };
  };
  const lay = (customer: Part, name: string, value: unknown): void => {
    const column = known.get(name) ?? columnOf(api, name);
    if (column === 'read only') return;
    if (column === null) {
      if (!isLossy) customer[name] = value;
    } else if (column === 'canonical') {
      if (typeof value === 'string') layCell(customer, name, value);
      else customer[name] = value;
    } else Object.assign(customer, decoded(column, name, value));
  };

  return {
    fromCells(cells) {
      if (cells.length !== header.length) {
        return {
          refused: { row: `has ${cells.length} cells, and the first line ${header.length}` },
        };
      }
      const customer: Part = {};
      for (const [index, name] of header.entries()) {
        const cell = cells[index] ?? '';
        if (cell !== '') lay(customer, name, cell);
      }
      return finish(closeRow(customer));
    },
    fromRecord(record) {
      if (!isObject(record)) return { refused: { row: 'is no JSON object' } };
      const customer: Part = {};
      for (const [name, value] of Object.entries(record)) {
        if (isCanonical(name) && !name.includes('.')) customer[name] = value;
        else lay(customer, name, value);
      }
      return finish(customer);
    },
  };
}

/** What it tells, and takes from nobody. */
function decidedBy({ customer }: Api): ReadonlySet<string> {
  const read = Object.values(customer.fields).filter(({ access }) => access === 'read');
  return new Set(read.flatMap(({ of }) => of));
}

type Column = Field | 'canonical' | 'read only' | null;

/** Of a file of refused rows these say what was wrong. */
const ofReport = ['row', 'reason'];

function columnOf(api: Api, name: string): Column {
  if (isCanonical(name)) return 'canonical';
  if (ofReport.includes(name)) return 'read only';
  for (const { customer } of [api, ...Object.values(platforms)]) {
    if (!Object.hasOwn(customer.fields, name)) continue;
    const field = customer.fields[name];
    return !field || field.access === 'read' ? 'read only' : field;
  }
  const isOurs = Object.values(api.customer.fields).some(({ of }) => of.includes(name));
  return isOurs ? 'read only' : null;
}

/** As it came where it can't be read: it is refused by its name. */
function decoded({ decode }: Field, name: string, value: unknown): Part {
  try {
    return decode(value);
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof Fault) return { [name]: value };
    throw error;
  }
}

/** What only the other shop could say of its addresses. */
function withoutGiven(customer: Part): Part {
  const { addresses, billingAddress } = customer;
  const bare = (address: unknown): unknown => {
    if (!isObject(address)) return address;
    const {
      id: _id,
      version: _version,
      createdAt: _created,
      updatedAt: _updated,
      ...rest
    } = address;
    return rest;
  };
  return {
    ...customer,
    ...(Array.isArray(addresses) && { addresses: addresses.map(bare) }),
    ...(billingAddress !== undefined && { billingAddress: bare(billingAddress) }),
  };
}

export function reasonsOf({ fields, kind }: Fault): Record<string, string> {
  if (fields.length === 0) return { row: kind };
  return Object.fromEntries(fields.map(({ field, reason }) => [field, reason]));
}
