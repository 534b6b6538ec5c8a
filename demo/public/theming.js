const form = document.querySelector('.theming-controls');
const preview = document.querySelector('.theming-preview');
const code = document.querySelector('.theming-css code');
const copy = document.querySelector('.theming-css button');
const contrast = document.querySelector('.theming-contrast');
const sheet = new CSSStyleSheet();
/** The names of what was changed: the rest is the theme's. */
const changed = new Set();
/** Where a colour comes from as long as it isn't set. */
const origins = {
  '--customer-accent': 'var(--_accent)',
  '--customer-on-accent': 'var(--_on-accent)',
  '--customer-surface': 'var(--_surface)',
  '--customer-surface-text': 'currentColor',
  '--customer-danger': 'var(--_danger)',
  color: 'currentColor',
};

document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
form.addEventListener('input', ({ target }) => {
  changed.add(target.name);
  show();
});
form.addEventListener('reset', () => {
  changed.clear();
  // The fields have their first values only after the event.
  setTimeout(show);
});
copy.hidden = !navigator.clipboard;
copy.addEventListener('click', async () => {
  await navigator.clipboard.writeText(code.textContent);
  copy.textContent = 'Copied';
});
await customElements.whenDefined('customer-sign-in');
await preview.querySelector('customer-sign-in').updateComplete;
show();

function show() {
  const values = [...form.elements].filter(({ name, value }) => changed.has(name) && value);
  const declare = (wanted) =>
    values
      .filter(({ name }) => wanted(name))
      .map(({ name, value, dataset: { unit = '' } }) => `  ${name}: ${value}${unit};`)
      .join('\n');
  const ours = declare((name) => name.startsWith('--'));
  const page = declare((name) =>
    ['font-family', 'color', 'background', 'color-scheme'].includes(name),
  );
  sheet.replaceSync(`.theming-preview {\n${page}\n${ours}\n}`);
  preview.dir = form.elements.dir.value;
  for (const link of document.querySelectorAll('link[data-reset]')) {
    link.disabled = link.dataset.reset !== form.elements.reset.value;
  }
  for (const input of form.querySelectorAll('[type=color]')) {
    if (!changed.has(input.name)) input.value = hexOf(originOf(input.name));
  }
  code.textContent = ours
    ? `:root {\n${ours}\n}`
    : '/* Nothing is set yet: all of it is the theme’s. */';
  copy.textContent = 'Copy';
  requestAnimationFrame(tellContrast);
}

/** What a colour is without being set; the page's own where that lets it through. */
function originOf(name) {
  const probe = document.createElement('i');
  probe.style.color = origins[name] ?? '';
  preview.querySelector('customer-sign-in').append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const isThere = name in origins && pixelOf(color)[3] > 0;
  return isThere ? color : getComputedStyle(preview).backgroundColor;
}

function hexOf(colour) {
  const [red, green, blue] = pixelOf(colour);
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green, blue and alpha, 0 to 255. */
function pixelOf(colour) {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** Warns of text that is hard to read: WCAG 2.2 asks for 4.5 to 1. */
function tellContrast() {
  const button = preview.querySelector('.customer-button');
  const label = preview.querySelector('label');
  if (!button || !label) return;
  const page = luminance(getComputedStyle(preview).backgroundColor);
  const ratios = [
    [
      'Text on buttons',
      luminance(getComputedStyle(button).color),
      luminance(getComputedStyle(button).backgroundColor),
    ],
    ['Text on the page', luminance(getComputedStyle(label).color), page],
  ].map(([what, one, other]) => [
    what,
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05),
  ]);
  const told = ratios.map(
    ([what, ratio]) =>
      `${what}: ${ratio.toFixed(1)} to 1${ratio < 4.5 ? ', hard to read: at least 4.5 is needed' : ''}.`,
  );
  const text = told.join(' ');
  if (contrast.textContent !== text) contrast.textContent = text;
}

/** Of a colour as WCAG 2.2 defines it. */
function luminance(colour) {
  const [red, green, blue] = pixelOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
