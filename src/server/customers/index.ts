export {
  EmailTaken,
  PhoneTaken,
  type CustomerChanges,
  type CustomerCondition,
  type CustomerDirectory,
  type CustomerFields,
  type NewCustomer,
} from './directory.js';
export { parseEmail, type EmailAddress } from './email.js';
export { parsePhone } from './phone.js';
export { SqlCustomers } from './sql.js';
export { takenRefusal } from './taken.js';
