const en = {
  addresses: 'Addresses',
} as const;

export default en;
