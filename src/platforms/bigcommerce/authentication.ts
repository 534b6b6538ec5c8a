import type { Field, Part, RecordCodec } from '../definition.js';
import { decodeWrite, encodeWrite, field } from '../record.js';
import { flag, part, password } from '../values.js';

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

const context = { baseUrl: '' };

export const authenticationField: Field = {
  of: ['password', 'passwordConfirmation', 'resetPassOnLogin'],
  access: 'send',
  parts: authentication,
  about: '`password`, `password_confirmation` and `force_reset`, each where it is wanted',
  decode: (wire) =>
    decodeWrite(authentication, part.parse(wire), {
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
