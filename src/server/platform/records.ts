import * as z from 'zod';
import type { Address, Customer } from '../../contract/customer.js';
import type { Answer, Part, RecordCodec, WireContext } from '../../platforms/definition.js';
import type { CustomerPage } from '../../platforms/records.js';
import { encodeRecord } from '../../platforms/record.js';

/** A record with what only its place tells: an address says whose it is. */
export function withOwner({ record }: RecordCodec, value: Part, whose: Part): Part {
  if (record === 'address') {
    const { customerId } = whose;
    return { ...value, customerId };
  }
  if (record === 'order') return value;
  const { id: customerId, addresses = [] } = value as Partial<Customer>;
  return { ...value, addresses: addresses.map((one: Address) => ({ ...one, customerId })) };
}

interface Asked {
  /** The inputs of the path. */
  whose: Part;
  only: readonly string[] | undefined;
  context: WireContext;
}

/** Entries of a list, and how many there are of them where they were counted. */
export function readList(result: unknown): { entries: Part[]; total?: number } {
  if (Array.isArray(result)) return { entries: result as Part[] };
  const { customers, ...rest } = result as CustomerPage;
  return { entries: customers, ...rest };
}

/** The answer's body; undefined is none. */
export function encodeAnswer(answer: Answer, result: unknown, asked: Asked): unknown {
  if (answer.kind === 'fixed') return answer.body ?? undefined;
  const body = encodeResult(answer, result, asked);
  return answer.wrapper === undefined ? body : { [answer.wrapper]: body };
}

function encodeResult(
  answer: Exclude<Answer, { kind: 'fixed' }>,
  result: unknown,
  { whose, only, context }: Asked,
): unknown {
  if (answer.kind === 'value') return z.encode(answer.value, result);
  const { codec } = answer;
  const encode = (value: Part) =>
    encodeRecord(codec, withOwner(codec, value, whose), context, only);
  return answer.kind === 'list' ? readList(result).entries.map(encode) : encode(result as Part);
}
