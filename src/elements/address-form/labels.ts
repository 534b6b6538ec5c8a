import type {
  AddressField,
  CityKind,
  Country,
  LocalityKind,
  ProvinceKind,
  ZipKind,
} from '../../countries/index.js';
import type { MessageKey } from '../../i18n/messages.js';

const provinces: Readonly<Record<ProvinceKind, MessageKey>> = {
  province: 'label.province',
  state: 'label.state',
  area: 'label.area',
  county: 'label.county',
  department: 'label.department',
  district: 'label.district',
  do_si: 'label.doSi',
  emirate: 'label.emirate',
  island: 'label.island',
  oblast: 'label.oblast',
  parish: 'label.parish',
  prefecture: 'label.prefecture',
  region: 'label.region',
};

const cities: Readonly<Record<CityKind, MessageKey>> = {
  city: 'label.city',
  district: 'label.district',
  post_town: 'label.postTown',
  suburb: 'label.suburb',
};

const localities: Readonly<Record<LocalityKind, MessageKey>> = {
  suburb: 'label.suburb',
  district: 'label.district',
  neighborhood: 'label.neighborhood',
  townland: 'label.townland',
  village_township: 'label.village',
};

const zips: Readonly<Record<ZipKind, MessageKey>> = {
  postal: 'label.postcode',
  zip: 'label.zip',
  pin: 'label.pin',
  eircode: 'label.eircode',
};

/** What the country calls a field, in a form with these `fields`. */
export function labelOf(
  field: AddressField | 'phone',
  { kinds, rows }: Country,
  fields: readonly string[] = rows.flat(),
): MessageKey {
  switch (field) {
    case 'province':
      return provinces[kinds.province];
    case 'city':
      return cities[kinds.city];
    case 'locality':
      return localities[kinds.locality];
    case 'zip':
      return zips[kinds.zip];
    case 'street':
      return fields.includes('number') ? 'street' : 'streetAddress';
    default:
      return field;
  }
}
