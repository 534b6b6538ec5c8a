import { ours, styleSheet } from '../../ui/styles.js';

/** Rows with their value, and what opens in them. */
export const profileStyles = styleSheet(`
:where([data-customer~=profile]):has(>form:not([hidden])){display:grid;gap:var(--_space)}
${ours}{
:where([data-customer~=profile] .customer-waiting){--_row:5.5em}
:where(.customer-parts){display:grid}
:where(.customer-part){display:grid;gap:.25em;padding-block:var(--_space);border-block-end:1px solid color-mix(in srgb,currentColor 15%,transparent)}
:where(.customer-part:last-child){border-block-end:0}
:where(.customer-part-head){display:flex;align-items:center;justify-content:space-between;gap:var(--_space)}
:where(.customer-part-title){margin:0;font-size:1em;line-height:1.3;font-weight:600}
:where(.customer-part) :where(.customer-title){margin:0;font-size:1.1em}
:where(.customer-toggle){flex:none;margin-block:-.25em;margin-inline-end:-.75em}
:where(.customer-part-value p,.customer-item p){margin:0;overflow-wrap:anywhere}
:where(.customer-part-value){color:var(--_quiet)}
:where(.customer-part .customer-form){padding-block:.5em}
:where(.customer-list){display:grid;margin:0;padding:0;list-style:none}
:where(.customer-list li){display:flex;flex-wrap:wrap;align-items:center;gap:0 .25em;padding-block:.5em}
:where(.customer-list li .customer-form){flex:1 1 100%}
:where(.customer-item){flex:1 1 12em;min-inline-size:0}
:where(.customer-item-name){font-weight:500}
:where(.customer-part .customer-actions){justify-content:start;margin-inline-start:-.75em}
:where(.customer-part .customer-actions:has(.customer-button)){margin-inline-start:0}
:where(.customer-part .customer-status){font-size:.9em}
:where(.customer-part .customer-quiet){text-align:start}
:where([data-customer~=profile]) :where(.customer-quiet,.customer-toggle):focus-visible{outline:2px solid var(--_accent);outline-offset:2px}
:where(.customer-deletion){margin:0}
:where(.customer-deletion:focus){outline:none}
@container (min-width:26em){:where(.customer-parts .customer-button){inline-size:auto;justify-self:start}:where(.customer-part [data-step=email],.customer-part [data-step=password],.customer-part [data-step=code],.customer-part [data-step=add-passkey]){max-inline-size:26em}}
}`);
