export { checkAddress, regionOf } from './check.js';
export {
  countryCodes,
  loadCountry,
  type AddressField,
  type AddressText,
  type Country,
  type Region,
  type ZipRules,
} from './country.js';
export { formatAddress, nameOf, provinceOf, streetLines } from './format.js';
export type { CityKind, LocalityKind, ProvinceKind, ZipKind } from './rules.js';
export { normalizeZip } from './zip.js';
