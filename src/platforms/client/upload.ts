import type { Endpoint, Part, WireContext } from '../definition.js';
import { Fault } from '../fault.js';
import type { UploadRow } from '../operations.js';
import type { CustomerWrite, RefusedRow, UploadReport } from '../records.js';
import { readAnswer } from './answer.js';
import type { CallOptions } from './options.js';
import { toWire, wrap, type Input } from './request.js';
import type { Transport } from './transport.js';

/** Rows of one request. */
const chunkSize = 500;

/**
 * Sends rows as they come, some hundreds at a time. Rejects with the first request that fails; what
 * went before it stays.
 */
export async function uploadInChunks(
  transport: Transport,
  endpoint: Endpoint,
  input: Input,
  context: WireContext,
  options?: CallOptions,
): Promise<UploadReport> {
  const { body, method, path } = endpoint;
  if (body?.kind !== 'rows') throw new Error('This endpoint takes no rows');
  const report: UploadReport = { created: 0, refused: [], refusedCount: 0 };
  let chunk: { index: number; wire: Part }[] = [];
  const refuse = (row: RefusedRow) => {
    report.refused.push(row);
    report.refusedCount += 1;
  };
  const send = async () => {
    if (chunk.length === 0) return;
    const sent = chunk;
    chunk = [];
    const rows = sent.map(({ wire }) => wire);
    const request = { method, path, body: wrap(rows, body.wrapper), isUpload: true };
    const answer = await transport.send(request, options);
    const { created, refused, refusedCount } = readAnswer(endpoint, answer.body) as UploadReport;
    report.created += created;
    report.refusedCount += refusedCount;
    report.refused.push(
      ...refused.map((row) => ({ ...row, index: sent[row.index]?.index ?? row.index })),
    );
  };
  let index = 0;
  for await (const row of input['rows'] as AsyncIterable<UploadRow>) {
    if ('refused' in row) {
      refuse({ index, ...row.refused, message: 'The row could not be read' });
    } else {
      try {
        chunk.push({ index, wire: toWire(body.codec, { ...row.write }, 'create', context) });
      } catch (error) {
        refuse(refusedBy(error, index, row.write));
      }
    }
    index += 1;
    if (chunk.length === chunkSize) await send();
  }
  await send();
  report.refused.sort((one, other) => one.index - other.index);
  return report;
}

function refusedBy(
  error: unknown,
  index: number,
  { ref = null, email }: CustomerWrite,
): RefusedRow {
  if (!(error instanceof Fault)) throw error;
  const fields = Object.fromEntries(error.fields.map(({ field, reason }) => [field, reason]));
  return {
    index,
    id: ref,
    email: email ?? null,
    fields,
    message: "The platform can't hold these fields",
  };
}
