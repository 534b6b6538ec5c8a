/** Puts a stylesheet into the tree that an element stands in, once. */
export function adoptStyles(node: Node, sheet: CSSStyleSheet): void {
  const root = node.getRootNode() as Document | ShadowRoot;
  if (!root.adoptedStyleSheets?.includes(sheet)) root.adoptedStyleSheets?.push(sheet);
}

export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The accent, derived colours and measures; for the light DOM and for shadow roots alike. Nothing
 * assumes the page's background, which a theme may paint without saying so. */
export const tokens = `
--_accent:var(--customer-accent,var(--_link,light-dark(#1d5fbf,#8ab8ff)));
--_on-accent:var(--customer-on-accent,oklch(from var(--_accent) clamp(0,(.58 - l)*1000,1) 0 0));
--_surface:var(--customer-surface,transparent);
--_danger:var(--customer-danger,light-dark(#b3261e,#ffb4ab));
--_radius:var(--customer-radius,8px);
--_space:var(--customer-space,1em);
--_line:color-mix(in srgb,currentColor 50%,transparent);
--_quiet:color-mix(in srgb,currentColor 78%,transparent);
--_tint:color-mix(in srgb,currentColor 6%,transparent);
`;

/** What our rules stand in: inside an element of ours, whatever its tag, and of the weight of one tag's
 * name. Ours come after the page's, so a theme's reset (`button{padding:0}`) loses against them, and
 * what a theme says of a class or of our tags wins. */
export const ours = ':where([data-customer]):not(html)';

/** What every form of ours looks like. A link is never filled: most themes colour their links, and the
 * label would be lost. */
export const formStyles = styleSheet(`
:where([data-customer]){${tokens}
display:block}
:where([data-customer]):where(:not(:has(>form:not(.customer-form,[hidden])))){inline-size:100%;contain-intrinsic-inline-size:16em;container-type:inline-size;max-inline-size:26em;font-size:var(--customer-font-size,inherit);line-height:1.5}
:where([data-customer-closed]){opacity:.45}
@keyframes customer-spin{to{rotate:1turn}}
@keyframes customer-in{from{opacity:0}}
@keyframes customer-out{to{opacity:0}}
${ours}{
:where(.customer-form,.customer-panel){display:grid;gap:var(--_space);margin:0}
form[hidden]{display:none!important}
:where(.customer-form,.customer-panel) :where(p,h2){margin:0}
:where(.customer-title){font-size:1.25em;line-height:1.3;font-weight:600;text-wrap:balance}
:where(.customer-title:focus){outline:none}
:where(.customer-row){display:grid;gap:var(--_space)}
@container (min-width:22em){:where(.customer-row){grid-template-columns:1fr 1fr}}
:where(.customer-field){display:grid;align-content:start;gap:.375em;min-inline-size:0}
:where(.customer-field label:not(.customer-checkbox)){font-size:.9em;font-weight:500}
:where(.customer-control){display:grid;position:relative}
:where(.customer-control :is(input,select)){box-sizing:border-box;inline-size:100%;min-block-size:44px;padding:.5em .75em;border:1px solid var(--_line);border-radius:var(--_radius);background:var(--_surface);color:inherit;font:inherit;font-size:max(16px,1em);transition:border-color .12s}
:where(.customer-control :is(input,select):hover){border-color:currentColor}
:where(.customer-control input:read-only){background:var(--_tint)}
:where(.customer-control option){background:Field;color:FieldText}
:where(.customer-form,.customer-panel) :where(input,select,button,a):focus-visible{outline:2px solid var(--_accent);outline-offset:2px}
:where(.customer-checkbox){display:flex;gap:.625em;align-items:start;cursor:pointer}
:where(.customer-checkbox input){flex:none;inline-size:1.25em;block-size:1.25em;margin:.125em 0 0;accent-color:var(--_accent)}
:where(.customer-hint,.customer-error){font-size:.875em;color:var(--_quiet);overflow-wrap:anywhere}
:where(.customer-field:has(.customer-error) .customer-hint){display:none}
:where(.customer-form [aria-invalid=true]){border-color:var(--_danger);border-width:2px}
:where(.customer-error,.customer-form-error:not(:empty)){display:flex;gap:.5em;color:var(--_danger)}
:where(.customer-error,.customer-form-error:not(:empty))::before{content:"!";flex:none;display:grid;place-items:center;inline-size:1.25em;block-size:1.25em;margin-block-start:.125em;border-radius:50%;border:2px solid;box-sizing:border-box;font-size:.85em;line-height:1;font-weight:700}
:where(.customer-form-error:empty){display:none}
:where(.customer-button){display:grid;place-items:center;box-sizing:border-box;position:relative;min-block-size:44px;inline-size:100%;text-decoration:none;padding:.5em 1.25em;border:1px solid transparent;border-radius:var(--_radius);background:var(--_accent);color:var(--_on-accent);font:inherit;font-weight:600;cursor:pointer;transition:opacity .12s}
:where(a.customer-button){border-color:currentColor;background:none;color:var(--_accent)}
:where(.customer-button:hover){opacity:.9}
:where(.customer-button:active){opacity:.8}
:where([aria-busy=true] .customer-button[data-pressed])::after{content:"";position:absolute;inset:0;margin:auto;inline-size:1em;block-size:1em;border:2px solid;border-block-start-color:transparent;border-radius:50%;animation:customer-spin .8s linear infinite,customer-in .15s .3s backwards}
:where([aria-busy=true] .customer-button[data-pressed] span){animation:customer-out .15s .3s forwards}
:where(.customer-quiet){display:inline-block;min-block-size:44px;padding:.5em .75em;border:0;border-radius:var(--_radius);background:none;color:inherit;font:inherit;font-weight:500;cursor:pointer;text-decoration:underline;text-decoration-color:var(--_line);text-underline-offset:.25em}
:where(.customer-quiet:hover){background:var(--_tint)}
:where(.customer-reveal){display:grid;place-items:center;position:absolute;inset-block:0;inset-inline-end:0;inline-size:44px;padding:0;border:0;border-radius:var(--_radius);background:none;color:var(--_quiet);cursor:pointer}
:where(.customer-reveal svg){fill:none;stroke:currentColor;stroke-width:2}
:where(.customer-reveal[aria-pressed=true]){color:var(--_accent)}
:where(.customer-control:has(.customer-reveal) input){padding-inline-end:48px}
:where(.customer-note){min-block-size:3em;font-size:.9em;color:var(--_quiet);text-align:center;text-wrap:balance}
:where(.customer-note a){color:inherit;font-weight:600}
:where(.customer-notice+.customer-note){margin-block-start:var(--_space)}
:where(.customer-notice){padding:var(--_space);border-radius:var(--_radius);background:var(--_tint)}
:where(.customer-code){font-size:1.5em;letter-spacing:.4em;text-align:center;font-variant-numeric:tabular-nums}
:where(.customer-actions){display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:.25em}
:where(.customer-absent){visibility:hidden}
@media (prefers-reduced-motion:reduce){:where([class^=customer-]),:where(.customer-button)::after{animation-duration:0s!important;transition:none!important}}
}`);
