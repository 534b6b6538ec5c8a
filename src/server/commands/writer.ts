import { Fault, type FaultKind } from '../../platforms/fault.js';
import type { UploadRow } from '../../platforms/operations.js';
import type { CustomerWrite } from '../../platforms/records.js';
import { ConfigError } from '../config-error.js';
import { reasonsOf, type ReadRow } from './rows.js';
import { pause, type Target } from './target.js';

/** Rows of one upload. */
const batchSize = 200;

/** By field. */
export type Reasons = Readonly<Record<string, string>>;

export interface Writer {
  batchSize: number;
  /** For each row why it was refused, or null. */
  batch(rows: readonly ReadRow[]): Promise<(Reasons | null)[]>;
}

/** Throws a ConfigError where the platform takes no new customers. */
export function writerOf({ operations, api }: Target, stop: AbortSignal): Writer {
  const { uploadCustomers, createCustomer } = operations;
  if (uploadCustomers) {
    return {
      batchSize,
      batch: async (rows) => {
        const report = await patiently(() => uploadCustomers({ rows: toUpload(rows) }), stop);
        const refused = new Map(report.refused.map((row) => [row.index, row]));
        return rows.map((row, index) => {
          if ('refused' in row) return row.refused;
          const { fields, message } = refused.get(index) ?? {};
          if (message === undefined) return null;
          return fields && Object.keys(fields).length > 0 ? fields : { row: message };
        });
      },
    };
  }
  if (!createCustomer) throw new ConfigError(`${api.title} takes no new customers`);
  const create = async (write: CustomerWrite): Promise<Reasons | null> => {
    try {
      await patiently(() => createCustomer({ write }), stop);
      return null;
    } catch (error) {
      if (error instanceof Fault && ofRow.includes(error.kind)) return reasonsOf(error);
      throw error;
    }
  };
  return {
    batchSize: 1,
    batch: async ([row]) => {
      if (!row) return [];
      return ['refused' in row ? row.refused : await create(row.write)];
    },
  };
}

const ofRow: readonly FaultKind[] = ['invalid', 'invalid_json', 'payload_too_large', 'wrong_state'];

/** What is turned away for its pace wasn't carried out. */
export async function patiently<T>(work: () => Promise<T>, stop: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Fault) || error.kind !== 'rate_limited') throw error;
      await pause((error.retryAfter ?? 1) * 1000, stop);
    }
  }
}

async function* toUpload(rows: readonly ReadRow[]): AsyncGenerator<UploadRow> {
  for (const row of rows) {
    yield 'write' in row ? row : { refused: { id: null, email: null, fields: row.refused } };
  }
}
