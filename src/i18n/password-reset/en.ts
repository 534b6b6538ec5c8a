const en = {
  setPassword: 'Set a new password',
} as const;

export default en;
