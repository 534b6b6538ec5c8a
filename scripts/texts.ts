import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../test/support/files.js';
import { listsOfTexts } from './text-list.js';

for (const [path, content] of await listsOfTexts()) await writeFile(join(root, path), content);
