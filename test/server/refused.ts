import assert from 'node:assert/strict';
import { Fault } from '../../src/platforms/fault.js';

/** Why an operation wasn't carried out: `invalid: email taken`, `not_found: address`. */
export async function refused(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => assert.fail('It was carried out'),
    (error: unknown) => error,
  );
  if (!(fault instanceof Fault)) throw fault;
  return fault.record ? `${fault.kind}: ${fault.record}` : fault.message;
}
