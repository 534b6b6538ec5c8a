import { root } from '../test/support/files.js';
import { writeIntegrations } from './integrations.js';

await writeIntegrations(root);
