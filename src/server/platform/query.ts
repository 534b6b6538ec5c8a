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

/**
 * What a query asks for. Of a parameter that comes again, the last one counts; of an input that has two
 * names, both have to be so. What is to be deleted has to be said: a filter may not be empty.
 */
export function readQuery(
  parameters: URLSearchParams,
  { query: known = {}, strictQuery, method }: Endpoint,
  paging: Paging,
): Query {
  const faults: FieldFault[] = [];
  const values: Part = {};
  for (const name of new Set(parameters.keys())) {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!parameter && strictQuery) faults.push({ field: name, reason: 'unknown' });
    if (!parameter) continue;
    const text = parameters.getAll(name).at(-1) ?? '';
    const isMissing = method === 'DELETE' && text.trim() === '';
    const read = isMissing ? null : decode(parameter, text);
    const both = read && together(parameter.of, values[parameter.of], read.value);
    if (both) values[parameter.of] = both.value;
    else faults.push({ field: name, reason: 'invalid' });
  }
  if (faults.length > 0) throw new Fault('invalid', { fields: faults });
  const { pageNumber = 1, pageSize = paging.defaultSize, fields, customerIds, ...filter } = values;
  const only = fields as string[] | undefined;
  return {
    filter,
    page: {
      number: Math.min(pageNumber as number, lastPage),
      size: sizeOf(pageSize as number, paging),
    },
    ...(customerIds !== undefined && { customerIds: customerIds as string[] }),
    ...(only?.length && { only }),
  };
}

/** No database counts further than so many pages; what is behind them is as empty. */
const lastPage = 999_999_999;

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

/** What an input is that was given by two names; null where it can't be both. */
function together(of: Parameter['of'], one: unknown, other: unknown): { value: unknown } | null {
  if (one === undefined || one === other) return { value: other };
  const isLater = (one as string) > (other as string);
  switch (of) {
    case 'createdMin':
    case 'updatedMin':
      return { value: isLater ? one : other };
    case 'createdMax':
    case 'updatedMax':
      return { value: isLater ? other : one };
    default:
      return null;
  }
}
