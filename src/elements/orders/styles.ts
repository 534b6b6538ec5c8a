import { ours, styleSheet } from '../../ui/styles.js';

export const orderStyles = styleSheet(`
${ours}{
:where(.customer-orders){display:grid;margin:0 0 var(--_space);padding:0;list-style:none}
:where(.customer-order){display:grid;grid-template-columns:1fr auto;gap:.125em var(--_space);padding-block:var(--_space);border-block-end:1px solid color-mix(in srgb,currentColor 15%,transparent);min-block-size:3em}
:where(.customer-order-name){font-weight:600;color:inherit;text-underline-offset:.2em}
:where(.customer-order-total){text-align:end;font-weight:600;font-variant-numeric:tabular-nums}
:where(.customer-order-facts){display:flex;flex-wrap:wrap;gap:.25em .75em;color:var(--_quiet);font-size:.9em}
:where(.customer-order-facts .customer-badge){font-size:.9em}
:where(.customer-order-items){grid-column:1/-1;margin:0;color:var(--_quiet);font-size:.9em;overflow-wrap:anywhere}
:where(.customer-guest-orders){display:grid;gap:var(--_space);max-inline-size:26em;margin-block-start:var(--_space)}
:where(.customer-guest-orders) :where(p){margin:0}
}`);
