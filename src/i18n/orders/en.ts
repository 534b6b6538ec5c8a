const en = {
  noOrders: 'Your orders will show here, with their status and total.',
  startShopping: 'Start shopping',
  moreOrders: 'Show more orders',
  andMore: 'and {count} more',
  itemCount: '{count} × {title}',

  'order.pending': 'Payment pending',
  'order.authorized': 'Payment authorized',
  'order.paid': 'Paid',
  'order.partially_refunded': 'Partly refunded',
  'order.refunded': 'Refunded',
  'order.voided': 'Payment cancelled',
  'order.unfulfilled': 'In preparation',
  'order.partially_fulfilled': 'Partly shipped',
  'order.fulfilled': 'Shipped',
  'order.delivered': 'Delivered',
  'order.returned': 'Returned',
  'order.cancelled': 'Cancelled',

  orderedAsGuest: 'Ordered without signing in?',
  findOrders: 'Find those orders',
  findOrdersHint: 'Enter the e-mail that you ordered with. We’ll send a code to it.',
  sendCode: 'Send code',
  'claimed.zero': 'We found no other orders with this e-mail.',
  'claimed.one': 'One order has been added to your account.',
  'claimed.other': '{count} orders have been added to your account.',
} as const;

export default en;
