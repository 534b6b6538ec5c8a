import type en from './en.js';

const es: Readonly<Record<keyof typeof en, string>> = {
  profile: 'Perfil',
};

export default es;
