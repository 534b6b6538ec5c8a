const en = {
  addresses: 'Addresses',
  addAddress: 'Add an address',
  noAddresses: 'No addresses yet',
  noAddressesHint: 'Keep one here, and the checkout fills itself in.',
  defaultAddress: 'Default',
  billingAddress: 'Billing',
  makeDefault: 'Make default',
  useForInvoices: 'Use for invoices',
  actionOn: '{action}, {address}',
  filterAddresses: 'Filter addresses',
  'addressCount.one': '{count} address',
  'addressCount.other': '{count} addresses',
  'filteredCount.one': '{shown} of {count} address',
  'filteredCount.other': '{shown} of {count} addresses',
  moreAddresses: 'More addresses',
  addressRemoved: 'Removed: {address}.',
  addressRestored: 'Back again: {address}.',
  defaultChosen: '{address} is your default address now.',
  billingChosen: 'Invoices are made out to {address} now.',

  changed_meanwhile: 'This address was changed elsewhere in the meantime. Look at it once more.',
} as const;

export default en;
