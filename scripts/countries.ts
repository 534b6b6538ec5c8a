import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countryModules, generatedDirectory } from './country-modules.js';

const modules = await countryModules();
await rm(generatedDirectory, { recursive: true, force: true });
await mkdir(generatedDirectory, { recursive: true });
for (const [name, text] of modules) await writeFile(join(generatedDirectory, name), text);
process.stdout.write(`${modules.size} modules of countries' rules\n`);
