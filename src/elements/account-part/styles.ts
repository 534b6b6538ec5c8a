import { styleSheet, tokens } from '../../ui/styles.js';

const parts =
  'customer-account,customer-address-book,customer-address-form,customer-profile,customer-orders';

/** What the parts of the account page have in common. */
export const partStyles = styleSheet(`@layer customer-elements{
:where(${parts}){${tokens}
display:block;box-sizing:border-box;inline-size:100%;max-inline-size:40rem;container-type:inline-size;font-size:var(--customer-font-size,inherit);line-height:1.5}
:where(${parts}) :where([hidden]){display:none!important}
:where(.customer-waiting){display:grid;gap:var(--_space);margin:0;padding:0;list-style:none}
:where(.customer-waiting>*){block-size:var(--_row,6rem);border-radius:var(--_radius);background:var(--_tint);animation:customer-wait 1.6s ease-in-out infinite alternate}
@keyframes customer-wait{to{opacity:.5}}
:where(.customer-status){margin:0}
:where(.customer-status:empty){margin-block-end:calc(var(--_space)*-1)}
:where(.customer-aloud){position:absolute;inline-size:1px;block-size:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
:where(.customer-recent){display:grid;gap:var(--_space);max-inline-size:26rem}
:where(.customer-recent) :where(h2,p){margin:0}
@media (prefers-reduced-motion:reduce){:where(.customer-waiting>*){animation:none}}
}`);
