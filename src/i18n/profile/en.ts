const en = {
  profile: 'Profile',
} as const;

export default en;
