import { bigcommerce } from './bigcommerce/index.js';
import { cart } from './cart/index.js';
import { tiendanube } from './tiendanube/index.js';
import { twc } from './twc/index.js';

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

/** The four APIs by name. */
export const platforms = { cart, twc, tiendanube, bigcommerce };
