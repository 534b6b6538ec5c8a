import type * as z from 'zod';
import type { Fault } from './fault.js';
import type { OperationName } from './operations.js';
import type { CustomerFilter } from './records.js';

// How a platform's API is written down: once, for the client that calls it and for the server that
// serves it. Everything that goes over the wire is in a table: properties, parameters, endpoints.

export const platformNames = ['cart', 'twc', 'tiendanube', 'bigcommerce'] as const;
export type PlatformName = (typeof platformNames)[number];

/** Where an API is asked, for what holds its own address. */
export interface WireContext {
  /** With the base path, such as `https://shop.example/stores/1/v2`; no slash at its end. */
  baseUrl: string;
}

/** A part of a record, by canonical names. */
export type Part = Record<string, unknown>;

/** One property on the wire. */
export interface Field {
  /** The canonical names that it stands for; none for what is only on this wire. */
  of: readonly string[];
  /**
   * `write`: read and written. `create`: written at first, then only read. `read`: never written.
   * `send`: only written, and never given back (a password). `accept`: read, and taken where we serve
   * it; the platform itself may refuse it, so the client doesn't send it.
   */
  access: 'write' | 'create' | 'read' | 'send' | 'accept';
  /** Has to be in a record that is created. */
  required?: boolean;
  /** Of a record within the record: what the canonical names are called there. */
  parts?: RecordCodec;
  /** What it is, in one line, for the docs. */
  about: string;
  /**
   * Throws what zod throws where the value can't be this. `former` is the record as it was, `whole`
   * what stands on the wire beside the value.
   */
  decode(value: unknown, former?: Part, whole?: Part): Part;
  /** Where an answer says more than may be written. */
  read?(value: unknown, whole?: Part): Part;
  /** Undefined where the record has none of it: it is left out. */
  encode(record: Part, context: WireContext): unknown;
}

export interface RecordCodec {
  record: 'customer' | 'address' | 'order';
  /** What one that is created has where its body doesn't say otherwise. */
  defaults?: Part;
  fields: Readonly<Record<string, Field>>;
}

type Input = keyof CustomerFilter | 'customerIds' | 'fields' | 'pageNumber' | 'pageSize';

/** One parameter of a query. */
export interface Parameter<Of extends Input = Input> {
  of: Of;
  about: string;
  /** Throws what zod throws. */
  decode(text: string): unknown;
  encode(value: never): string;
}

/** What an endpoint takes. */
export type Body =
  /** A customer, address or order; `wrapper` is the one property that holds it. */
  | {
      kind: 'record';
      codec: RecordCodec;
      write: 'create' | 'update';
      wrapper?: string;
      /** Where the path doesn't say which: the properties that do, the first one given. */
      key?: readonly string[];
      /** And the one that does by our own id alone. */
      ownKey?: string;
    }
  /** Customers without end. */
  | { kind: 'rows'; codec: RecordCodec; wrapper?: string }
  /** Something else; what it decodes to are inputs of the operation, by their names. */
  | {
      kind: 'value';
      value: z.ZodType<Part>;
      wrapper?: string;
      /** What is called otherwise here than in the operation's faults: its names, and ours. */
      names?: Readonly<Record<string, string>>;
    };

/** What an endpoint gives where it went well. */
export type Answer =
  | { kind: 'record'; codec: RecordCodec; wrapper?: string }
  | { kind: 'list'; codec: RecordCodec; wrapper?: string }
  /** The operation's result, encoded. */
  | { kind: 'value'; value: z.ZodType; wrapper?: string }
  /** Always the same; null is no body at all. */
  | { kind: 'fixed'; body: unknown };

export interface Endpoint {
  operation: OperationName;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base path; `{id}` and the like are inputs of the operation. */
  path: string;
  query?: Readonly<Record<string, Parameter>>;
  /** Refuses other parameters: with a filter that isn't understood, all would be deleted. */
  strictQuery?: boolean;
  /** More inputs of the operation, which are always the same. */
  input?: Part;
  body?: Body;
  /** Where we serve it; the client takes any from 200 to 299. */
  status: number;
  answer: Answer;
  /** Such as `Location`. */
  headers?: (result: Part, context: WireContext) => Record<string, string>;
  about: string;
}

export interface Paging {
  /** The parameters' names. */
  number: string;
  size: string;
  defaultSize: number;
  maximumSize: number;
  /** What a size above it gets. */
  above: 'the maximum' | 'a refusal';
  /** What an empty page is: a list without entries, 204 without a body, or 404. */
  empty: 'list' | 'no content' | 'not found';
  /** The parameter for what comes after an id, where the client pages by it. */
  after?: { parameter: string; includes: boolean };
  /** Only where the answers tell how many there are. */
  headers?: (page: PageFacts) => Record<string, string>;
}

export interface PageFacts {
  number: number;
  size: number;
  /** Of all pages. */
  total: number;
  /** The address that was asked, to be written with another page. */
  url: URL;
}

/** What a caller has to know. */
export interface Access {
  key: string;
  store: string;
  /** How the caller names itself, with an address to write to. */
  userAgent: string;
}

export interface Authentication {
  headers(access: Access): Record<string, string>;
  /** The key that a request brings; null where it brings none. */
  read(headers: Headers, path: string): string | null;
  /** Where the store isn't in the path: what the request says it is. */
  store?(headers: Headers): string | null;
  /** With the refusal of a wrong key. */
  challenge?(path: string): Record<string, string>;
}

/** How much a caller may still ask. */
export interface Allowance {
  limit: number;
  left: number;
  windowMilliseconds: number;
  /** Until there is all of it again. */
  resetMilliseconds: number;
}

export interface RateLimit {
  /** On every answer. */
  headers(allowance: Allowance): Record<string, string>;
  /** On a 429; seconds. */
  retryHeaders(seconds: number): Record<string, string>;
  /** What is left and when there is more, in milliseconds; null where the answer doesn't tell. */
  read(headers: Headers): { left: number; resetMilliseconds: number } | null;
}

/** What is answered where it went wrong. */
export interface FaultAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface Platform {
  name: PlatformName;
  title: string;
  /** Below which its endpoints are, `{store}` in them; the client uses the first. */
  basePaths: readonly string[];
  /** What the client ends its paths with. */
  suffix?: '.json';
  authentication: Authentication;
  /** What else a request must have; null where it has it. */
  requirement?(headers: Headers): Fault | null;
  paging: Paging;
  rateLimit: RateLimit;
  /** What happens to properties in a write that only are read, and to those that there aren't. */
  readOnly: 'refused' | 'ignored';
  unknown: 'refused' | 'ignored';
  /** A write's content type has to be JSON. */
  jsonOnly: boolean;
  customer: RecordCodec;
  address: RecordCodec;
  order: RecordCodec;
  /** By operation; what else leads to the same has another name. */
  endpoints: Readonly<Record<string, Endpoint>>;
  /** Field faults have wire names already. `path` is below the base. */
  faultAnswer(fault: Fault, path: string): FaultAnswer;
  /** Of an answer that isn't the endpoint's own. */
  readFault(status: number, headers: Headers, body: unknown): Fault;
}

/** As a platform's; our server's own is one as well. */
export type Api = Omit<Platform, 'name' | 'faultAnswer'>;

/** The operations that a platform has. */
export type OperationsOf<P extends Api> = Extract<keyof P['endpoints'], OperationName>;
