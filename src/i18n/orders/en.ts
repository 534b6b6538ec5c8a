const en = {
  orders: 'Orders',
} as const;

export default en;
