import type en from './en.js';

const es: Readonly<Record<keyof typeof en, string>> = {
  addresses: 'Direcciones',
};

export default es;
