import * as z from 'zod';
import type { Field, Part, RecordCodec } from '../definition.js';
import { decodeWrite, encodeWrite, field } from '../record.js';
import { flag } from '../values.js';

const password = z.string().max(1024);

/** What `_authentication` may say. */
const authentication: RecordCodec = {
  record: 'customer',
  fields: {
    password: field('password', password, { access: 'send', about: 'The new password' }),
    password_confirmation: field('passwordConfirmation', password, {
      access: 'send',
      about: 'The password once more',
    }),
    force_reset: field('resetPassOnLogin', flag, {
      access: 'send',
      about: 'At the next sign-in a new password has to be set',
    }),
  },
};

const anObject = z.record(z.string(), z.unknown());
const context = { baseUrl: '' };

export const authenticationField: Field = {
  of: ['password', 'passwordConfirmation', 'resetPassOnLogin'],
  access: 'send',
  about: '`password`, `password_confirmation` and `force_reset`, each where it is wanted',
  decode: (wire) =>
    decodeWrite(authentication, anObject.parse(wire), {
      write: 'update',
      readOnly: 'refused',
      unknown: 'refused',
      context,
    }),
  encode: (record): Part | undefined => {
    const wire = encodeWrite(authentication, record, 'update', context);
    return Object.keys(wire).length > 0 ? wire : undefined;
  },
};
