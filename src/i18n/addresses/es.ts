import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  addresses: 'Direcciones',
  addAddress: 'Añadir una dirección',
  noAddresses: 'Aún no hay direcciones',
  noAddressesHint: 'Guarda una aquí y la compra se rellenará sola.',
  defaultAddress: 'Principal',
  billingAddress: 'Facturación',
  makeDefault: 'Hacer principal',
  useForInvoices: 'Usar para facturas',
  actionOn: '{action}, {address}',
  filterAddresses: 'Filtrar direcciones',
  'addressCount.one': '{count} dirección',
  'addressCount.many': '{count} de direcciones',
  'addressCount.other': '{count} direcciones',
  'filteredCount.one': '{shown} de {count} dirección',
  'filteredCount.many': '{shown} de {count} de direcciones',
  'filteredCount.other': '{shown} de {count} direcciones',
  moreAddresses: 'Más direcciones',
  addressRemoved: 'Eliminada: {address}.',
  addressRestored: 'De vuelta: {address}.',
  defaultChosen: '{address} es ahora tu dirección principal.',
  billingChosen: 'Las facturas van ahora a {address}.',

  changed_meanwhile: 'Esta dirección se ha cambiado mientras tanto en otro sitio. Mírala otra vez.',
};

export default es;
