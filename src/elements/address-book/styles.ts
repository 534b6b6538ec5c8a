import { ours, styleSheet } from '../../ui/styles.js';

/** Cards that are out of sight cost no layout; an open form may show more than its box. */
export const addressBookStyles = styleSheet(`
${ours}{
:where([data-customer~=address-book]>div:not([hidden])){display:grid;gap:var(--_space)}
:where(.customer-addresses){display:grid;gap:var(--_space);margin:0;padding:0;list-style:none}
:where(.customer-addresses:empty){display:none}
:where(.customer-address){content-visibility:auto;contain-intrinsic-block-size:auto 11em;border-radius:var(--_radius);min-inline-size:0}
:where(.customer-address:has([data-customer~=address-form])){content-visibility:visible}
@media print{:where(.customer-address){content-visibility:visible}}
:where(.customer-card,.customer-opened,.customer-empty){display:grid;gap:.5em;box-sizing:border-box;padding:var(--_space);border:1px solid color-mix(in srgb,currentColor 22%,transparent);border-radius:var(--_radius);background:var(--_surface)}
:where(.customer-card) :where(p){margin:0}
:where(.customer-lines){display:grid;overflow-wrap:anywhere}
:where(.customer-lines>:first-child){font-weight:600}
:where(.customer-badges){display:flex;flex-wrap:wrap;gap:.375em}
:where(.customer-card .customer-actions){justify-content:flex-start;margin:0 -.75em -.375em;gap:0 .25em;font-size:.9em}
:where(.customer-toolbar){display:grid;gap:var(--_space);align-items:end}
:where(.customer-toolbar form){margin:0}
:where(.customer-count){min-block-size:1.5em;margin:0;font-size:.875em;color:var(--_quiet)}
:where(.customer-empty){justify-items:center;padding:calc(2*var(--_space)) var(--_space);border-style:dashed;border-color:var(--_line);text-align:center}
:where(.customer-empty) :where(p,h2){margin:0;text-wrap:balance}
:where(.customer-empty form){inline-size:100%;max-inline-size:20em;margin-block-start:.5em}
:where(.customer-undo){position:sticky;inset-block-end:var(--_space);z-index:1;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 var(--_space);margin:0;padding:.25em .5em .25em var(--_space);border-radius:var(--_radius);border:1px solid var(--_line);background:var(--customer-surface,Canvas);color:var(--customer-surface-text,CanvasText);box-shadow:0 8px 24px #0003;animation:customer-in .15s}
:where(.customer-undo span:first-child){overflow-wrap:anywhere;min-inline-size:0;flex:1 1 8em}
:where(.customer-undo .customer-form-error){flex-basis:100%}
:where(.customer-card,.customer-undo,.customer-toolbar,.customer-empty) :where(input,button):focus-visible{outline:2px solid var(--_accent);outline-offset:2px}
:where([data-customer~=address-book] .customer-waiting){--_row:11em}
@container (min-width:30em){
:where(.customer-toolbar){grid-template-columns:1fr auto}
:where(.customer-toolbar:not(:has(input))){grid-template-columns:auto 1fr}
:where(.customer-card){grid-template-columns:1fr auto}
:where(.customer-card>:not(.customer-lines,.customer-badges)){grid-column:1/-1}
:where(.customer-badges){align-self:start}
}
}`);
