export * from './checkout.js';
export * from './customer.js';
export * from './errors.js';
export * from './registration.js';
export * from './routes.js';
export * from './session.js';
export * from './shop.js';
export * from './text.js';
