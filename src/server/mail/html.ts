/** Markup that is sent as it is. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are text, unless they are `Html` (or lists of it) themselves. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  return new Html(
    strings.reduce((before, after, index) => before + render(values[index - 1] ?? '') + after),
  );
}

function render(value: string | Html | Html[]): string {
  // Short lines, so that no transfer encoding breaks a code in two.
  if (Array.isArray(value)) return value.join('\n');
  if (value instanceof Html) return value.source;
  return value.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
