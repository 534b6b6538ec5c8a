import * as z from 'zod';
import type { Endpoint, Paging, Parameter, Part } from '../../platforms/definition.js';
import { Fault, type FieldFault } from '../../platforms/fault.js';
import type { CustomerFilter, PageRequest } from '../../platforms/records.js';

export interface Query {
  filter: CustomerFilter;
  page: PageRequest;
  customerIds?: readonly string[];
  /** The properties that the answer shall have; without it, all. */
  only?: readonly string[];
}

/** No database can hold what isn't printable, so that nothing can be found by it. */
export const isPrintable = (text: string) => !/[\p{Cc}\p{Cs}]/u.test(text);

/** What a query asks for. Of a parameter that comes again, the last one counts. */
export function readQuery(
  parameters: URLSearchParams,
  { query: known = {}, strictQuery }: Endpoint,
  paging: Paging,
): Query {
  const faults: FieldFault[] = [];
  const values: Part = {};
  for (const name of new Set(parameters.keys())) {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!parameter && strictQuery) faults.push({ field: name, reason: 'unknown' });
    if (!parameter) continue;
    const read = decode(parameter, parameters.getAll(name).at(-1) ?? '');
    if (read) values[parameter.of] = read.value;
    else faults.push({ field: name, reason: 'invalid' });
  }
  if (faults.length > 0) throw new Fault('invalid', { fields: faults });
  const { pageNumber = 1, pageSize = paging.defaultSize, fields, customerIds, ...filter } = values;
  const only = fields as string[] | undefined;
  return {
    filter,
    page: { number: pageNumber as number, size: sizeOf(pageSize as number, paging) },
    ...(customerIds !== undefined && { customerIds: customerIds as string[] }),
    ...(only?.length && { only }),
  };
}

function sizeOf(asked: number, { maximumSize, above }: Paging): number {
  if (asked <= maximumSize) return asked;
  if (above === 'a refusal') throw new Fault('page_too_large');
  return maximumSize;
}

function decode(parameter: Parameter, text: string): { value: unknown } | null {
  if (!isPrintable(text)) return null;
  try {
    return { value: parameter.decode(text) };
  } catch (error) {
    if (error instanceof z.ZodError) return null;
    throw error;
  }
}
