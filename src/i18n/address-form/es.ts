import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  country: 'País o región',
  streetAddress: 'Calle y número',
  street: 'Calle',
  number: 'Número',
  numberHint: 'Escribe s/n si no tiene.',
  floor: 'Piso, puerta',
  line2: 'Piso, puerta, edificio',
  useAsDefault: 'Usar como mi dirección principal',

  'label.province': 'Provincia',
  'label.state': 'Estado',
  'label.area': 'Zona',
  'label.county': 'Condado',
  'label.department': 'Departamento',
  'label.district': 'Distrito',
  'label.doSi': 'Do o si',
  'label.emirate': 'Emirato',
  'label.island': 'Isla',
  'label.oblast': 'Óblast',
  'label.parish': 'Parroquia',
  'label.prefecture': 'Prefectura',
  'label.region': 'Región',
  'label.city': 'Ciudad',
  'label.postTown': 'Ciudad postal',
  'label.suburb': 'Barrio periférico',
  'label.neighborhood': 'Barrio',
  'label.townland': 'Paraje',
  'label.village': 'Pueblo o municipio',
  'label.postcode': 'Código postal',
  'label.zip': 'Código ZIP',
  'label.pin': 'Código PIN',
  'label.eircode': 'Eircode',

  example: 'Por ejemplo, {example}',
  zipLike: '{label}: tiene que ser como {example}.',
  zipElsewhere: '{label} y {region} no coinciden. Revisa los dos.',
  'field.invalid.countryCode': 'La tienda no entrega ahí por el momento. Elige otro.',
  'field.invalid.provinceCode': 'Elige de la lista.',

  filledIn: 'Rellenado automáticamente: {fields}.',
  suggestions: 'Sugerencias',
  suggestionCount: 'Sugerencias: {count}',

  addressGone:
    'Esta dirección se ha eliminado mientras tanto en otro sitio. Lo que has escrito se conserva: guárdalo como nueva.',
  saveAsNew: 'Guardar como nueva',
  conflict: 'Esta dirección se ha cambiado mientras tanto en otro sitio',
  conflictHint: '¿Cuál se queda? Las filas con ≠ son distintas.',
  field: 'Campo',
  yours: 'La tuya',
  theOther: 'La otra',
  differs: 'distinto',
  keepMine: 'Quedarme con la mía',
  useTheOther: 'Usar la otra',
};

export default es;
