import type { Host, Section, SectionName } from './section.js';

/** A row of the overview: what opens, or shows all that it has. */
export type RowName = SectionName | 'marketing';

export const sections: Record<SectionName, () => Promise<new (host: Host) => Section>> = {
  details: async () => (await import('./details.js')).DetailsSection,
  email: async () => (await import('./email.js')).EmailSection,
  password: async () => (await import('./password.js')).PasswordSection,
  passkeys: async () => (await import('./passkeys.js')).PasskeysSection,
  devices: async () => (await import('./devices.js')).DevicesSection,
  data: async () => (await import('./data.js')).DataSection,
};

/** In their order. */
export const rows: readonly RowName[] = [
  'details',
  'email',
  'password',
  'passkeys',
  'devices',
  'marketing',
  'data',
];
