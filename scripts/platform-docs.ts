import { readFile, writeFile } from 'node:fs/promises';
import { documentPath, withTables } from './platform-fields.js';

const text = await readFile(documentPath, 'utf8');
await writeFile(documentPath, await withTables(text));
