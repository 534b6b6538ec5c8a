export { createPlatformClient } from './client.js';
export {
  createPlatformOperations,
  type AnyOperations,
  type PlatformOperations,
} from './operations.js';
export type { FilterOf, PlatformClient } from './methods.js';
export type { CallOptions, ClientCredentials, PlatformClientOptions } from './options.js';
export type { ListOptions } from './pages.js';
export type { PlatformAddress, PlatformCustomer, PlatformOrder } from './records.js';
export { writableFields } from './request.js';
