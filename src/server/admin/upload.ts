import { customerRow } from '../../contract/admin.js';
import { Fault } from '../../platforms/fault.js';
import type { UploadRow } from '../../platforms/operations.js';
import { isObject } from '../../platforms/record.js';
import type { CustomerWrite } from '../../platforms/records.js';
import { fieldFaults } from '../http/faults.js';
import { deepest, isDeeperThan, readBytes, recordLimit } from '../platform/body.js';
import { putAside } from '../platform/upload.js';

interface CustomerUpload {
  rows(): AsyncGenerator<UploadRow>;
  close(): Promise<void>;
}

/**
 * Customers as a JSON array, which is taken whole or not at all where it can't be parsed, or as NDJSON,
 * which is taken line by line as it comes. Throws a fault, or a refusal of the body.
 */
export async function readUpload(request: Request, directory: string): Promise<CustomerUpload> {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').toLowerCase().split(';', 1);
  switch (type.trim()) {
    case 'application/json': {
      const upload = await putAside(readBytes(request), directory, { wrapper: undefined });
      return { rows: () => toRows(upload.rows()), close: upload.close };
    }
    case 'application/x-ndjson':
      return {
        rows: () => toRows(parsed(lines(readBytes(request)))),
        close: async () => undefined,
      };
    default:
      throw new Fault('unsupported_media_type');
  }
}

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

/** Undefined for a line that is no JSON. */
async function* parsed(texts: AsyncIterable<string>): AsyncGenerator<unknown> {
  for await (const text of texts) {
    try {
      yield JSON.parse(text) as unknown;
    } catch {
      yield undefined;
    }
  }
}

/** Without the blank ones. */
async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of bytes) {
    const [first = '', ...more] = decoded(utf8, chunk).split('\n');
    rest += first;
    for (const next of more) {
      if (rest.trim()) yield rest;
      rest = next;
    }
    if (rest.length > recordLimit) throw new Fault('payload_too_large');
  }
  if (rest.trim()) yield rest;
}

function decoded(utf8: TextDecoder, chunk: Uint8Array): string {
  try {
    return utf8.decode(chunk, { stream: true });
  } catch (error) {
    throw new Fault('invalid_json', { cause: error });
  }
}
