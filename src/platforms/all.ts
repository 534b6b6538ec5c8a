import { bigcommerce } from './bigcommerce/index.js';
import { cart } from './cart/index.js';
import { tiendanube } from './tiendanube/index.js';
import { twc } from './twc/index.js';

/** The four APIs by name. */
export const platforms = { cart, twc, tiendanube, bigcommerce };
