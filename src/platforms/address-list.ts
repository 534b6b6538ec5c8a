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
    of: ['addresses', 'defaultAddressId'],
    access: 'write',
    about,
    decode: (wire, former) =>
      wire === null ? {} : { defaultAddress: decodeEntry(codec, wire, former) },
    read: (wire) => {
      const { id = null } = decodeRecord(codec, wire);
      return { defaultAddressId: id };
    },
    encode: ({ addresses, ...owner }, context) => {
      if (addresses === undefined) return undefined;
      const preferred = (addresses as Part[]).find(({ isDefault }) => isDefault);
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
  const entries = wire.map((entry, index) => {
    try {
      return decodeEntry(codec, entry, former);
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

function decodeEntry(codec: RecordCodec, wire: unknown, former: Part | undefined): Part {
  if (!isObject(wire)) throw new Fault('invalid', { fields: [wrong] });
  const { id: given } = wire;
  const id = idOf(given);
  const known = id === undefined ? undefined : addressesOf(former).find(hasId(id));
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

function hasId(wanted: unknown): (address: Part) => boolean {
  return ({ id }) => id === wanted;
}

function addressesOf(customer: Part | undefined): Part[] {
  const { addresses } = customer ?? {};
  return (addresses as Part[] | undefined) ?? [];
}

/** What a body says is to be written of a customer. Throws a Fault that names all its faults. */
export function decodeCustomerWrite(codec: RecordCodec, wire: unknown, rules: WriteRules): Part {
  return foldDefaultAddress(decodeWrite(codec, wire, rules), rules.former);
}

/**
 * Makes of a list and a default, which come apart, the one list that is to be: the default alone
 * stands beside the addresses that are there.
 */
function foldDefaultAddress(write: Part, former: Part | undefined): Part {
  const { defaultAddress, ...rest } = write;
  if (!isObject(defaultAddress)) return write;
  const { addresses } = rest;
  const kept = addressesOf(former).map(({ id }): Part => ({ id }));
  const list = (addresses as Part[] | undefined) ?? kept;
  const index = list.findIndex((one) => isSame(one, defaultAddress));
  const chosen = { ...list[index], ...defaultAddress, isDefault: true };
  const others = list.map((one) => {
    const { isDefault } = one;
    return isDefault ? { ...one, isDefault: false } : one;
  });
  return { ...rest, addresses: index < 0 ? [...others, chosen] : others.with(index, chosen) };
}

function isSame(one: Part, other: Part): boolean {
  const { id, isDefault: _one, ...fields } = one;
  const { id: otherId, isDefault: _other, ...otherFields } = other;
  if (id !== undefined || otherId !== undefined) return id === otherId;
  return JSON.stringify(fields) === JSON.stringify(otherFields);
}
