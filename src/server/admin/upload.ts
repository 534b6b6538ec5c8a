import { customerRow } from '../../contract/admin.js';
import { Fault } from '../../platforms/fault.js';
import type { UploadRow } from '../../platforms/operations.js';
import { isObject } from '../../platforms/record.js';
import type { CustomerWrite } from '../../platforms/records.js';
import { fieldFaults } from '../http/faults.js';
import { deepest, isDeeperThan, readBytes } from '../platform/body.js';
import { JsonRows } from '../platform/json-rows.js';
import { putAside, type RowReader } from '../platform/upload.js';
import { JsonLines } from './ndjson.js';

interface CustomerUpload {
  rows(): AsyncGenerator<UploadRow>;
  close(): Promise<void>;
}

/**
 * Customers as a JSON array or as NDJSON. Nothing is taken of an upload that breaks off; a broken line
 * is refused alone. Throws a fault, or a refusal of the body.
 */
export async function readUpload(request: Request, directory: string): Promise<CustomerUpload> {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').toLowerCase().split(';', 1);
  const createReader = readers[type.trim()];
  if (!createReader) throw new Fault('unsupported_media_type');
  const { rows, close } = await putAside(readBytes(request), directory, createReader);
  return { rows: () => toRows(rows()), close };
}

const readers: Readonly<Record<string, () => RowReader>> = {
  'application/json': () => new JsonRows(),
  'application/x-ndjson': () => new JsonLines(),
};

async function* toRows(values: AsyncIterable<unknown>): AsyncGenerator<UploadRow> {
  for await (const value of values) yield toRow(value);
}

function toRow(value: unknown): UploadRow {
  if (!isObject(value) || isDeeperThan(deepest, value)) return refused({}, { row: 'invalid' });
  const { success, data, error } = customerRow.safeParse(value);
  // JSON has no fields that are there and undefined; the schema's type doesn't know.
  if (success) return { write: data as CustomerWrite };
  return refused(value, fieldFaults(error.issues, value));
}

function refused(
  { ref, email }: { ref?: unknown; email?: unknown },
  fields: Record<string, string>,
): UploadRow {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { refused: { id: text(ref), email: text(email), fields } };
}
