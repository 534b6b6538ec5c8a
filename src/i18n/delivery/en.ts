const en = {
  deliverTo: 'Deliver to',
  deliveryDefault: 'Default',
  deliveryAll: 'All addresses',
  deliveryChoose: 'Choose an address',
  deliveryOther: 'Another address',
  deliverySave: 'Save this address in my account',
  deliveryFilled: 'Filled in: {address}',
  deliveryTyped: 'You’ve typed an address. Replace it?',
  deliveryReplace: 'Replace',
  deliveryKeep: 'Keep what I typed',
  deliveryUnserved: 'This shop doesn’t deliver to {country}.',
  deliveryUnfilled: 'The address couldn’t be filled in. Choose it again, or type it.',
  deliveryLoading: 'Your addresses are on their way',
  deliveryUnloaded: 'Your addresses couldn’t be loaded. You can go on without them.',
} as const;

export default en;
