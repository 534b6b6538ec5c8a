import type { Field, Part, RecordCodec, WireContext } from './definition.js';
import { Fault, type FieldFault } from './fault.js';
import { decodeRecord, decodeWrite, encodeRecord, isObject, type WriteRules } from './record.js';

const nowhere: WireContext = { baseUrl: '' };

/** A customer's addresses in the customer, each with its id where it has one. */
export function addressList(codec: RecordCodec, about: string): Field {
  return {
    of: ['addresses'],
    access: 'write',
    about,
    decode: (wire, former) => {
      if (wire === null) return { addresses: [] };
      if (!Array.isArray(wire)) throw new Fault('invalid', { fields: [wrong] });
      return { addresses: decodeEntries(codec, wire, former) };
    },
    read: (wire) => ({
      addresses: Array.isArray(wire) ? wire.map((entry) => decodeRecord(codec, entry)) : [],
    }),
    encode: ({ addresses, ...owner }, context) =>
      (addresses as Part[] | undefined)?.map((one) =>
        encodeRecord(codec, ownedBy(owner, one), context),
      ),
  };
}

/** The one of them that is the default, or null. */
export function defaultAddress(codec: RecordCodec, about: string): Field {
  return {
    of: ['defaultAddress', 'defaultAddressId'],
    access: 'write',
    about,
    decode: (wire, former) =>
      wire === null ? {} : { defaultAddress: decodeEntry(codec, wire, byId(former)) },
    read: (wire) => {
      const { id = null } = decodeRecord(codec, wire);
      return { defaultAddressId: id };
    },
    encode: ({ addresses, defaultAddress, ...owner }, context) => {
      if (addresses === undefined && defaultAddress === undefined) return undefined;
      const list = (addresses ?? []) as Part[];
      const preferred =
        (defaultAddress as Part | undefined) ?? list.find((one) => one['isDefault']);
      return preferred ? encodeRecord(codec, ownedBy(owner, preferred), context) : null;
    },
  };
}

/** Addresses on the wire tell whose they are. */
function ownedBy({ id, ref }: Part, address: Part): Part {
  return { ...address, customerId: id, customerRef: ref };
}

const wrong = { field: '', reason: 'invalid' } as const;

/** Throws a Fault that names all their faults, each with its place in the list. */
function decodeEntries(codec: RecordCodec, wire: unknown[], former: Part | undefined): Part[] {
  const faults: FieldFault[] = [];
  const book = byId(former);
  const entries = wire.map((entry, index) => {
    try {
      return decodeEntry(codec, entry, book);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const at = ({ field }: FieldFault) => (field === '' ? `${index}` : `${index}.${field}`);
      faults.push(...error.fields.map((fault) => ({ ...fault, field: at(fault) })));
      return {};
    }
  });
  if (faults.length > 0) throw new Fault('invalid', { fields: faults });
  return entries;
}

type Book = ReadonlyMap<unknown, Part>;

function byId(customer: Part | undefined): Book {
  const { addresses } = customer ?? {};
  return new Map(((addresses as Part[] | undefined) ?? []).map((one) => [one['id'], one]));
}

/** Of one that is there, what is another in it. */
function decodeEntry(codec: RecordCodec, wire: unknown, book: Book): Part {
  if (!isObject(wire)) throw new Fault('invalid', { fields: [wrong] });
  const { id: given } = wire;
  const id = idOf(given);
  const known = book.get(id);
  const write = decodeWrite(codec, wire, {
    write: known ? 'update' : 'create',
    readOnly: 'ignored',
    unknown: 'ignored',
    former: known,
    context: nowhere,
  });
  return id === undefined ? write : { ...write, id };
}

function idOf(wire: unknown): string | undefined {
  return typeof wire === 'number' || typeof wire === 'string' ? String(wire) : undefined;
}

/** What a body says is to be written of a customer. Throws a Fault that names all its faults. */
export function decodeCustomerWrite(codec: RecordCodec, wire: unknown, rules: WriteRules): Part {
  const write = decodeWrite(codec, wire, rules);
  const { addresses } = write;
  const knownAt = rules.former && addresses && knownAtOf(codec, wire);
  return knownAt ? { ...write, addressesKnownAt: knownAt } : write;
}

/** When the customer was as the body has her, where it says so: the property itself isn't written. */
function knownAtOf(codec: RecordCodec, wire: unknown): unknown {
  const said = Object.entries(codec.fields).filter(([, { of }]) => of[0] === 'updatedAt');
  const { updatedAt } = decodeRecord({ ...codec, fields: Object.fromEntries(said) }, wire);
  return updatedAt;
}
