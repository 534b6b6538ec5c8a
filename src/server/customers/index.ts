export {
  AddressChanged,
  TooManyAddresses,
  UnknownAddress,
  type AddressDirectory,
  type AddressFields,
  type AddressWrite,
} from './address-directory.js';
export {
  EmailTaken,
  PhoneTaken,
  RefTaken,
  type AccountFacts,
  type CustomerChanges,
  type CustomerCondition,
  type CustomerDirectory,
  type CustomerFields,
  type NewCustomer,
} from './directory.js';
export { maskEmail, parseEmail, type EmailAddress } from './email.js';
export { parsePhone } from './phone.js';
export { SqlCustomers } from './sql.js';
export { requireOneFree, takenRefusal } from './taken.js';
