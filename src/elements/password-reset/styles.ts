import { ours, styleSheet } from '../../ui/styles.js';

/** While the link is looked at, the element has the height of the form that will most likely be there. */
export const resetStyles = styleSheet(`
${ours}{
:where([data-customer~=password-reset] .customer-opening){min-block-size:23em;margin:0;animation:customer-in .15s .3s backwards}
}`);
