export { platforms } from './all.js';
export * from './client/index.js';
export { Fault, type FaultKind, type FieldFault } from './fault.js';
export { platformNames, type Platform, type PlatformName } from './definition.js';
export type {
  AddressWrite,
  CustomerFilter,
  CustomerWrite,
  InviteMail,
  NewOrder,
  RefusedRow,
  UploadReport,
} from './records.js';
