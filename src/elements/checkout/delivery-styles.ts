import { ours, styleSheet } from '../../ui/styles.js';

/** Distances are padding: a theme that resets margins leaves them. */
export const deliveryStyles = styleSheet(`
@keyframes customer-delivery-wait{to{opacity:.5}}
${ours}{
:where(.customer-prompt>.customer-delivery){gap:.5em;max-inline-size:none;padding-block-start:var(--_space)}
:where(.customer-prompt:has(.customer-told)>.customer-delivery){padding-block-start:0}
:where(.customer-delivery fieldset){display:grid;gap:.5em;min-inline-size:0;margin:0;padding:0;border:0}
:where(.customer-delivery legend){padding:0;padding-block-end:.5em;font-weight:600}
:where(.customer-choice){display:flex;gap:.75em;align-items:start;box-sizing:border-box;min-block-size:44px;padding:.625em .75em;border:1px solid var(--_line);border-radius:var(--_radius);background:var(--_surface);cursor:pointer;transition:border-color .12s}
:where(.customer-choice:hover){border-color:currentColor}
:where(.customer-choice:has(:checked)){border-color:var(--_accent);box-shadow:inset 0 0 0 1px var(--_accent)}
:where(.customer-choice input){flex:none;inline-size:1.25em;block-size:1.25em;margin:.125em 0 0;accent-color:var(--_accent)}
:where(.customer-choice>span){display:grid;min-inline-size:0;flex:1;overflow-wrap:anywhere}
:where(.customer-choice strong){font-weight:600}
:where(.customer-choice small){font-size:.875em;color:var(--_quiet)}
:where(.customer-choice .customer-badge){flex:none;padding:.125em .625em;border:1px solid var(--_line);border-radius:99px;font-size:.8em;font-weight:500}
:where(.customer-delivery .customer-question){display:grid;gap:.25em;padding:var(--_space);border-radius:var(--_radius);background:var(--_tint)}
:where(.customer-question p:focus){outline:none}
:where(.customer-question .customer-actions){justify-content:flex-start;margin-inline-start:-.75em}
:where(.customer-delivery select){contain:paint;text-overflow:ellipsis}
:where(.customer-delivery .customer-checkbox){padding-block:.625em}
:where(.customer-delivery>[role=status]){min-block-size:1.5em;font-size:.9em;color:var(--_quiet);overflow-wrap:anywhere}
:where(.customer-delivery .customer-waiting){display:grid;gap:.5em}
:where(.customer-delivery .customer-waiting>*){block-size:4.25em;border-radius:var(--_radius);background:var(--_tint);animation:customer-delivery-wait 1.6s ease-in-out infinite alternate}
@media (prefers-reduced-motion:reduce){:where(.customer-delivery .customer-waiting>*){animation:none}}
@media (forced-colors:active){:where(.customer-choice:has(:checked)){border-width:2px}}
}`);
