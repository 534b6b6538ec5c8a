import { ours, styleSheet } from '../../ui/styles.js';

export const addressFormStyles = styleSheet(`
${ours}{
:where(.customer-notice+form){margin-block-start:var(--_space)}
:where(.customer-fields){display:grid;grid-template-columns:repeat(6,1fr);gap:var(--_space);align-items:start}
:where(.customer-fields>*){grid-column:1/-1}
@container (min-width:22em){:where(.customer-fields>[data-beside="2"]){grid-column:span 3}}
@container (min-width:30em){:where(.customer-fields>[data-beside="3"]){grid-column:span 2}}
:where(.customer-fields select){contain:paint}
:where(.customer-ends){display:grid;justify-items:center;gap:.25em var(--_space)}
@container (min-width:30em){:where(.customer-ends){display:flex;align-items:center}:where(.customer-ends .customer-button){inline-size:auto;min-inline-size:12em}}
:where(.customer-said){margin:0;color:var(--_quiet);font-size:.9em}
:where(.customer-said:empty){margin-block-start:calc(-1*var(--_space))}
:where(.customer-suggestions){position:absolute;z-index:1;inset-block-start:100%;inset-inline:0;box-sizing:border-box;max-block-size:16em;overflow:auto;margin:.25em 0 0;padding:.25em;list-style:none;border:1px solid var(--_line);border-radius:var(--_radius);background:var(--customer-surface,Canvas);color:var(--customer-surface-text,CanvasText);box-shadow:0 8px 24px #0003}
:where(.customer-suggestions[hidden]){display:none!important}
:where(.customer-suggestions li){padding:.625em .75em;border-radius:calc(var(--_radius) - 2px);cursor:pointer}
:where(.customer-suggestions li:hover){background:var(--_tint)}
:where(.customer-suggestions [aria-selected=true]){background:var(--_tint);outline:2px solid var(--_accent);outline-offset:-2px}
:where(.customer-versions){inline-size:100%;border-collapse:collapse;overflow-wrap:anywhere;table-layout:fixed;font-size:.9em}
:where(.customer-versions :is(th,td)){padding:.5em;border-block-end:1px solid color-mix(in srgb,currentColor 20%,transparent);text-align:start;vertical-align:top;font-weight:inherit}
:where(.customer-versions th){color:var(--_quiet)}
:where(.customer-versions thead th){font-weight:600;color:inherit}
:where(.customer-versions [data-differs]){background:var(--_tint)}
:where(.customer-versions [data-differs] td,.customer-differs){font-weight:600}
:where([data-customer~=address-form] .customer-waiting){--_row:4.25em}
}`);
