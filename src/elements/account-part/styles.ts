import { ours, styleSheet } from '../../ui/styles.js';

/** What the parts of the account page have in common. */
export const partStyles = styleSheet(`
:where([data-customer~=part]){contain-intrinsic-inline-size:none;box-sizing:border-box;inline-size:100%;max-inline-size:40em;container-type:inline-size;font-size:var(--customer-font-size,inherit);line-height:1.5}
@keyframes customer-wait{to{opacity:.5}}
${ours}{
:where([hidden]){display:none!important}
:where(.customer-waiting){display:grid;gap:var(--_space);margin:0;padding:0;list-style:none}
:where(.customer-waiting>*){block-size:var(--_row,6em);border-radius:var(--_radius);outline:1px solid transparent;background:var(--_tint);animation:customer-wait 1.6s ease-in-out infinite alternate}
:where(.customer-status){margin:0}
:where(.customer-status:empty){margin-block-end:calc(var(--_space)*-1)}
:where(.customer-aloud){position:absolute;inline-size:1px;block-size:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
:where(.customer-badge){display:inline-block;padding:.125em .625em;border:1px solid var(--_line);border-radius:99px;font-size:.8em;font-weight:500;white-space:nowrap}
:where(.customer-recent){display:grid;gap:var(--_space);max-inline-size:26em}
:where(.customer-recent) :where(h2,p){margin:0}
@media print{:where(.customer-account-nav,.customer-toolbar,.customer-button,.customer-quiet,.customer-undo,.customer-guest-orders){display:none!important}}
@media (prefers-reduced-motion:reduce){:where(.customer-waiting>*){animation:none}}
}`);
