import type en from './en.js';

const es: Readonly<Record<keyof typeof en, string>> = {
  orders: 'Pedidos',
};

export default es;
