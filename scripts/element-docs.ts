import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../test/support/files.js';
import { elementPages } from './element-pages.js';

for (const [path, content] of await elementPages()) await writeFile(join(root, path), content);
