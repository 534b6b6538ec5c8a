export { connect, reach, type DatabasePlace } from './connect.js';
export { isOutage, violatedColumn } from './errors.js';
export { migrate } from './migrate.js';
export type { Database } from './schema.js';
