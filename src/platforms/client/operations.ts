import type { Address, Customer } from '../../contract/customer.js';
import type { Order } from '../../contract/orders.js';
import type { Endpoint, Api, WireContext } from '../definition.js';
import { Fault } from '../fault.js';
import { platforms } from '../all.js';
import type { OperationName, Operations } from '../operations.js';
import type { CustomerPage } from '../records.js';
import { createAddressBook, keepsAddressesWithin } from './address-book.js';
import { isEmptyPage, readAnswer, toCanonical } from './answer.js';
import { refuseBrowsers } from './browser.js';
import { requireChosen } from './chosen.js';
import type { ClientOperationsOf } from './methods.js';
import type { CallOptions, ConnectionOptions, PlatformClientOptions } from './options.js';
import type { PlatformAddress, PlatformCustomer, PlatformOrder } from './records.js';
import { chooseEndpoint, emptiedBy, toRequest, type Input } from './request.js';
import { createTransport, type Transport } from './transport.js';
import { uploadInChunks } from './upload.js';

export type Definitions = typeof platforms;

/** As a platform gives it. */
type Told<Result> = Result extends Customer
  ? PlatformCustomer
  : Result extends CustomerPage
    ? { customers: PlatformCustomer[] }
    : Result extends Address
      ? PlatformAddress
      : Result extends Address[]
        ? PlatformAddress[]
        : Result extends Order
          ? PlatformOrder
          : Result extends Order[]
            ? PlatformOrder[]
            : Result;

interface ToldOtherwise {
  /** Platforms don't tell how many they were. */
  deleteCustomers: undefined;
}

type InputOf<Name extends OperationName> = Parameters<Operations[Name]>[0];

type ResultOf<Name extends OperationName> = Name extends keyof ToldOtherwise
  ? ToldOtherwise[Name]
  : Told<Awaited<ReturnType<Operations[Name]>>>;

/** Those of any platform, each where it has it. */
export type AnyOperations = Partial<PlatformOperations>;

/** The operations over HTTP: the same inputs; records come as far as the platform has them. */
export type PlatformOperations<Name extends OperationName = OperationName> = {
  [Operation in Name]: (
    input: InputOf<Operation>,
    options?: CallOptions,
  ) => Promise<ResultOf<Operation>>;
};

/**
 * What a platform's API can do, operation by operation; what it can't isn't there. All reject with a
 * Fault (its fields have our names) or with the caller's abort. A write of a field that the platform
 * hasn't is refused, unless it is empty: `writableFields` tells which it has.
 */
export function createPlatformOperations<Name extends keyof Definitions>(
  options: PlatformClientOptions<Name>,
): PlatformOperations<ClientOperationsOf<Definitions[Name]>> {
  const operations = createOperations(definitionOf(options.platform), options);
  return operations as PlatformOperations<ClientOperationsOf<Definitions[Name]>>;
}

export function createOperations(platform: Api, options: ConnectionOptions): AnyOperations {
  refuseBrowsers();
  const transport = createTransport(
    { ...platform, basePath: platform.basePaths[0] ?? '' },
    options,
  );
  const names = new Set(Object.values(platform.endpoints).map(({ operation }) => operation));
  const operations: AnyOperations = {};
  const readFormer: ReadFormer = ({ id = '', ref = '', customerId }, call) => {
    const { getCustomer, getCustomerByRef, getAddress } = operations;
    if (customerId !== undefined) return getAddress?.({ customerId, id }, call);
    return ref ? getCustomerByRef?.({ ref }, call) : getCustomer?.({ id }, call);
  };
  for (const name of names) {
    Object.assign(operations, { [name]: createOperation(platform, transport, name, readFormer) });
  }
  if (!keepsAddressesWithin(platform)) return operations;
  return { ...operations, ...createAddressBook(operations) };
}

/** Throws for a name that none has. */
export function definitionOf<Name extends keyof Definitions>(name: Name): Definitions[Name] {
  if (Object.hasOwn(platforms, name)) return platforms[name];
  throw new TypeError(`platform has to be one of ${Object.keys(platforms).join(', ')}`);
}

/** Reads a record that is about to be written. */
type ReadFormer = (input: Input, options?: CallOptions) => Promise<object> | undefined;

function createOperation(
  platform: Api,
  transport: Transport,
  name: OperationName,
  readFormer: ReadFormer,
) {
  const context: WireContext = { baseUrl: transport.baseUrl };
  return async (input: Input, options?: CallOptions): Promise<unknown> => {
    if (name === 'deleteCustomers') requireChosen(input);
    const endpoint = chooseEndpoint(platform, name, input);
    if (endpoint.body?.kind === 'rows') {
      return uploadInChunks(transport, endpoint, input, context, options);
    }
    const whole = await completed(endpoint, input, (asked) => readFormer(asked, options));
    const request = toRequest(platform, endpoint, whole, context);
    const answer = await transport.send(request, options).catch((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      if (isEmptyPage(platform, endpoint, error)) return { body: undefined };
      throw toCanonical(error, codecOf(platform, endpoint));
    });
    const result = readAnswer(endpoint, answer.body);
    return name === 'listCustomers' ? { customers: result } : result;
  };
}

/** Two of our fields may be one on the wire: a write of one alone would empty the other. */
async function completed(
  { body }: Endpoint,
  input: Input,
  readFormer: (input: Input) => Promise<object> | undefined,
): Promise<Input> {
  if (body?.kind !== 'record' || body.write !== 'update' || !input.write) return input;
  const names = emptiedBy(body.codec, input.write);
  if (names.length === 0) return input;
  const former = (await readFormer(input)) ?? {};
  const kept = names.map((name) => [name, Reflect.get(former, name)] as const);
  return { ...input, write: { ...Object.fromEntries(kept), ...input.write } };
}

function codecOf({ customer }: Api, { body, answer }: Endpoint) {
  if (body?.kind === 'record' || body?.kind === 'rows') return body.codec;
  return answer.kind === 'record' || answer.kind === 'list' ? answer.codec : customer;
}
