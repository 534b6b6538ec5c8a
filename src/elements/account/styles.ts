import { ours, styleSheet } from '../../ui/styles.js';

export const accountStyles = styleSheet(`
:where([data-customer~=account])>div{display:grid;gap:calc(var(--_space)*1.5)}
${ours}{
:where(.customer-account-nav){display:flex;flex-wrap:wrap;gap:.25em;align-items:center;margin:0;border-block-end:1px solid color-mix(in srgb,currentColor 15%,transparent)}
:where(.customer-account-nav a){display:grid;place-items:center;min-block-size:44px;padding:.25em .75em;border-block-end:3px solid transparent;color:inherit;text-decoration:none}
:where(.customer-account-nav a:hover){background:var(--_tint)}
:where(.customer-account-nav a[aria-current]){border-block-end-color:var(--_accent);font-weight:600}
@media (forced-colors:active){:where(.customer-account-nav a:not([aria-current])){border-color:Canvas}}
:where(.customer-account-nav form){margin:0;margin-inline-start:auto}
:where(.customer-account-nav) :is(a,button):focus-visible{outline:2px solid var(--_accent);outline-offset:-2px}
:where(.customer-account-part){display:grid;gap:var(--_space);align-content:start}
:where(.customer-account-part) :where(h2){margin:0;font-size:1.5em;line-height:1.3;font-weight:600}
:where(.customer-account-part h2:focus){outline:none}
:where(.customer-cards){display:grid;gap:var(--_space);margin:0;padding:0;list-style:none}
:where(.customer-cards>*){display:grid;gap:.25em;align-content:start;padding:calc(var(--_space)*1.25);border:1px solid color-mix(in srgb,currentColor 20%,transparent);border-radius:var(--_radius);background:var(--_surface);min-block-size:5.5em;overflow-wrap:anywhere}
:where(.customer-cards a){justify-self:start;color:inherit;font-weight:600;text-underline-offset:.2em}
:where(.customer-cards a:focus-visible){outline:2px solid var(--_accent);outline-offset:2px}
:where(.customer-cards p){margin:0;color:var(--_quiet)}
@container (max-width:26em){:where(.customer-account-nav){gap:0}:where(.customer-account-nav a){padding-inline:.45em}}
@container (min-width:36em){:where(.customer-cards){grid-template-columns:repeat(3,1fr)}}
}`);
