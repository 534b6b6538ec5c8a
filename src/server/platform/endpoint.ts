import type { Context, Handler } from 'hono';
import type {
  Endpoint,
  Part,
  Platform,
  RecordCodec,
  WireContext,
} from '../../platforms/definition.js';
import { Fault } from '../../platforms/fault.js';
import type { Operations } from '../../platforms/operations.js';
import type { UploadReport } from '../../platforms/records.js';
import { answer, answerJson } from '../http/answer.js';
import type { Services } from '../services.js';
import { readBytes, readJson, requireJson } from './body.js';
import { nameOnWire, onWire } from './faults.js';
import { JsonRows } from './json-rows.js';
import { holes } from './paths.js';
import { isPrintable, readQuery, type Query } from './query.js';
import { encodeAnswer, readList } from './records.js';
import { putAside } from './upload.js';
import { call, readRecord, readRows, readValue, type Writing } from './write.js';

interface Parts {
  platform: Platform;
  base: string;
  endpoint: Endpoint;
  operations: Operations;
  services: Pick<Services, 'config' | 'site'>;
}

/** One endpoint of a platform: reads what its definition says, does it, and answers as it says. */
export function endpointHandler(parts: Parts): Handler {
  const { platform, endpoint } = parts;
  return async (c) => {
    const whose = readPath(c, endpoint.path);
    const { searchParams } = new URL(c.req.url);
    const query = readQuery(searchParams, endpoint, platform.paging);
    const context = contextOf(parts);
    const result = await operate(c, parts, { whose, query, context });
    if (endpoint.answer.kind === 'list') {
      const empty = answerEmpty(c, platform, query, readList(result));
      if (empty) return empty;
    }
    const headers = {
      ...pagingHeaders(c, parts, query, result),
      ...endpoint.headers?.({ ...whose, ...(result as Part | undefined) }, context),
    };
    const body = encodeAnswer(endpoint.answer, result, { whose, only: query.only, context });
    if (body === undefined) return answer(c, null, endpoint.status, headers);
    return answerJson(c, body, endpoint.status, headers);
  };
}

interface Asked {
  whose: Part;
  query: Query;
  context: WireContext;
}

async function operate(
  c: Context,
  { platform, endpoint, operations, services }: Parts,
  { whose, query, context }: Asked,
): Promise<unknown> {
  const { operation, body } = endpoint;
  const { only: _only, page, ...found } = query;
  const isList = endpoint.answer.kind === 'list';
  const listing = { page, ...(platform.paging.headers && { withTotal: true }) };
  const input = { ...endpoint.input, ...found, ...(isList && listing), ...whose };
  const writing: Writing = { platform, operation, operations, context };
  const run = (written: Part) =>
    inWords(namesOf(platform, endpoint), () =>
      call(operations, operation, { ...input, ...written }),
    );
  if (!body) return run({});
  if (platform.jsonOnly) requireJson(c.req.raw);
  if (body.kind === 'rows') {
    const { dataDirectory } = services.config;
    const reader = () => new JsonRows(body.wrapper);
    const upload = await putAside(readBytes(c.req.raw), dataDirectory, reader);
    try {
      const report = await run({ rows: readRows(body, upload.rows(), writing) });
      return reportOnWire(report as UploadReport, platform, body.codec);
    } finally {
      await upload.close();
    }
  }
  const json = await readJson(c.req.raw);
  if (body.kind === 'value') return run(readValue(body, json));
  return run(await readRecord(body, json, whose, writing));
}

function readPath(c: Context, path: string): Part {
  const entries = holes(path).map((name) => {
    const value = c.req.param(name) ?? '';
    if (!isPrintable(value)) throw new Fault('not_found');
    return [name, name === 'customerIds' ? [value] : value] as const;
  });
  return Object.fromEntries(entries);
}

function contextOf({ base, services }: Parts): WireContext {
  const { site, config } = services;
  const baseUrl = `${site.url}${base.replace('{store}', config.storeId)}`;
  return { baseUrl };
}

/** What the fields in an operation's faults are called. */
function namesOf(platform: Platform, { body, answer }: Endpoint): (field: string) => string {
  if (body?.kind === 'value') return (field) => body.names?.[field] ?? field;
  const record = body ?? answer;
  const codec = 'codec' in record ? record.codec : platform.customer;
  return (field) => nameOnWire(field, platform, codec);
}

async function inWords<T>(nameOf: (field: string) => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Fault ? onWire(error, nameOf) : error;
  }
}

function reportOnWire(report: UploadReport, platform: Platform, codec: RecordCodec): UploadReport {
  const refused = report.refused.map((row) => {
    const faults = Object.entries(row.fields).map(
      ([name, reason]) => [nameOnWire(name, platform, codec), reason] as const,
    );
    const message = faults.map(([name, reason]) => `${name}: ${reason}`).join('; ');
    return {
      ...row,
      fields: Object.fromEntries(faults),
      message: message || 'It has to be an object that is a customer',
    };
  });
  return { ...report, refused };
}

type List = ReturnType<typeof readList>;

/** Null where the list is answered as it is. */
function answerEmpty(
  c: Context,
  { paging }: Platform,
  { page }: Query,
  { entries, total = 0 }: List,
): Response | null {
  if (entries.length > 0 || paging.empty === 'list') return null;
  if (paging.empty === 'no content') return answer(c, null, 204);
  throw new Fault('page_past_end', { lastPage: Math.ceil(total / page.size) });
}

function pagingHeaders(
  c: Context,
  { platform, endpoint, services }: Parts,
  { page }: Query,
  result: unknown,
): Record<string, string> {
  if (endpoint.answer.kind !== 'list') return {};
  const { total } = readList(result);
  if (total === undefined) return {};
  const { pathname, search } = new URL(c.req.url);
  const url = new URL(`${services.site.url}${pathname}${search}`);
  return platform.paging.headers?.({ ...page, total, url }) ?? {};
}
