import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  addresses: 'Adresler',
  addAddress: 'Adres ekle',
  noAddresses: 'Henüz adres yok',
  noAddressesHint: 'Buraya bir adres kaydedin, siparişte kendiliğinden dolsun.',
  defaultAddress: 'Varsayılan',
  billingAddress: 'Fatura',
  makeDefault: 'Varsayılan yap',
  useForInvoices: 'Faturalar için kullan',
  actionOn: '{action}, {address}',
  filterAddresses: 'Adresleri filtrele',
  'addressCount.one': '{count} adres',
  'addressCount.other': '{count} adres',
  'filteredCount.one': '{shown}/{count} adres',
  'filteredCount.other': '{shown}/{count} adres',
  moreAddresses: 'Daha fazla adres',
  addressRemoved: 'Kaldırıldı: {address}.',
  addressRestored: 'Geri geldi: {address}.',
  defaultChosen: 'Varsayılan adresiniz artık {address}.',
  billingChosen: 'Faturalar artık bu adrese kesilecek: {address}.',

  changed_meanwhile: 'Bu adres bu arada başka bir yerde değiştirildi. Bir kez daha bakın.',
};

export default tr;
