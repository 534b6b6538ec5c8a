import type en from './en.js';

const es: Readonly<Record<keyof typeof en, string>> = {
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
  addressCount: '{count} direcciones',
  filteredCount: '{count} de {all} direcciones',
  moreAddresses: 'Más direcciones',
  addressRemoved: 'Eliminada: {address}.',
  addressRestored: 'De vuelta: {address}.',
  defaultChosen: '{address} es ahora tu dirección principal.',
  billingChosen: 'Las facturas van ahora a {address}.',

  changed_meanwhile: 'Esta dirección se ha cambiado mientras tanto en otro sitio. Mírala otra vez.',
};

export default es;
