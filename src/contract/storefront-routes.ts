import { accountRoutes } from './account-routes.js';
import { routes } from './routes.js';

/** The whole of the storefront API. Pages load its two halves apart. */
export const storefrontRoutes = { ...routes, ...accountRoutes };
