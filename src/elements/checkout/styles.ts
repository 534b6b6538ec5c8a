import { ours, styleSheet } from '../../ui/styles.js';

const around = '[data-customer~=checkout][data-around]';

/** Around a checkout form the element is no column of its own: the prompt in it is. */
export const checkoutStyles = styleSheet(`
:where(${around}){inline-size:auto;max-inline-size:none;contain-intrinsic-inline-size:none;container-type:normal;font-size:inherit;line-height:inherit}
${ours}{
[hidden]{display:none!important}
:where(${around}>.customer-prompt){container-type:inline-size;max-inline-size:26em;font-size:var(--customer-font-size,inherit);line-height:1.5}
:where(${around}>.customer-prompt:has(>form,>.customer-panel:not([hidden]),.customer-told)){margin-block-end:var(--_space)}
:where(.customer-prompt:has(.customer-told)){display:grid;gap:var(--_space)}
:where(.customer-prompt [data-step=identified] .customer-actions){justify-content:start;margin-inline-start:-.75em}
:where(.customer-told){margin:0}
:where([data-waits]){border-radius:var(--_radius);background:var(--_tint)}
:where([data-waits]>*){visibility:hidden}
:where(.customer-prompt :is(p,h2)){overflow-wrap:anywhere}
:where(.customer-prompt>.customer-panel){inline-size:100%;max-inline-size:26em}
}`);
