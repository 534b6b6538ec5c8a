import { ours, styleSheet } from '../../ui/styles.js';

/** While it is looked at, the invitation has the height of what will most likely be there. */
export const inviteStyles = styleSheet(`
${ours}{
:where(.customer-opening){min-block-size:36em;margin:0;animation:customer-in .15s .3s backwards}
}`);
