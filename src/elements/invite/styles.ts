import { styleSheet } from '../../ui/styles.js';

/** While it is looked at, the invitation has the height of what will most likely be there. */
export const inviteStyles = styleSheet(`@layer customer-elements{
:where(.customer-opening){min-block-size:36rem;margin:0;animation:customer-in .15s .3s backwards}
}`);
