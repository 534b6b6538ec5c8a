import type en from './en.js';

const es: Readonly<Record<keyof typeof en, string>> = {
  setPassword: 'Elige una contraseña nueva',
};

export default es;
