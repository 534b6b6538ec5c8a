import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  deliverTo: 'Enviar a',
  deliveryDefault: 'Principal',
  deliveryAll: 'Todas las direcciones',
  deliveryChoose: 'Elige una dirección',
  deliveryOther: 'Otra dirección',
  deliverySave: 'Guardar esta dirección en mi cuenta',
  deliveryFilled: 'Rellenada: {address}',
  deliveryTyped: 'Has escrito una dirección. ¿La cambiamos?',
  deliveryReplace: 'Cambiar',
  deliveryKeep: 'Dejar lo que he escrito',
  deliveryUnserved: 'Esta tienda no envía a {country}.',
  deliveryUnfilled: 'No hemos podido rellenar la dirección. Elígela otra vez o escríbela.',
  deliveryLoading: 'Tus direcciones están en camino',
  deliveryUnloaded: 'No hemos podido cargar tus direcciones. Puedes continuar sin ellas.',
};

export default es;
