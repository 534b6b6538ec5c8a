const en = {
  accountParts: 'Your account',
  hello: 'Hello, {name}',
  helloAgain: 'Hello',
  overview: 'Overview',
  orders: 'Orders',
  addresses: 'Addresses',
  profile: 'Profile',
  'orderCount.zero': 'No orders yet',
  'orderCount.one': 'One order',
  'orderCount.other': '{count} orders',
  lastOrder: 'The last one is {name}.',
  addressesHint: 'Where your orders go, and who gets the invoice.',
  noDefaultAddress: 'Add one, and the checkout is quicker.',
} as const;

export default en;
