import { address as cartAddress } from '../cart/address.js';
import type { RecordCodec } from '../definition.js';
import { field, shown } from '../record.js';
import { textId } from './values.js';

/** The cart API's address, but for the ids. */
export const address: RecordCodec = {
  record: 'address',
  fields: {
    ...cartAddress.fields,
    id: field('id', textId, { access: 'read', about: 'Of the address' }),
    customer_id: shown(
      ['customerId'],
      'Whose it is',
      ({ customerRef, customerId }) => customerRef ?? customerId,
    ),
  },
};
