import type Handlebars from 'handlebars';

type Engine = typeof Handlebars;
type Options = Handlebars.HelperOptions;

const operators: Readonly<Record<string, (left: unknown, right: unknown) => boolean>> = {
  '===': (left, right) => left === right,
  '!==': (left, right) => left !== right,
};

/** The helpers of Stencil that our templates use. */
export function addHelpers(
  engine: Engine,
  translate: (locale: string, key: string) => string,
): void {
  engine.registerHelper('lang', (key: string, { data, hash }: Options) => {
    const { locale } = (data as { root: { locale: string } }).root;
    const values = hash as Readonly<Record<string, string | number>>;
    return translate(locale, key).replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
  });

  engine.registerHelper('concat', (...parts: unknown[]) => parts.slice(0, -1).join(''));

  // Of a value, or of two with an operator between them.
  engine.registerHelper('if', function (this: unknown, ...given: unknown[]) {
    const options = given.at(-1) as Options;
    const [left, operator, right] = given.slice(0, -1);
    const holds =
      operator === undefined
        ? !engine.Utils.isEmpty(left)
        : operators[operator as string]?.(left, right);
    return holds ? options.fn(this) : options.inverse(this);
  });

  const blocks = (options: Options): Record<string, string> => {
    const data = options.data as { root: { blocks?: Record<string, string> } };
    return (data.root.blocks ??= {});
  };
  engine.registerHelper('partial', function (this: unknown, name: string, options: Options) {
    blocks(options)[name] = options.fn(this);
  });
  engine.registerHelper('block', function (this: unknown, name: string, options: Options) {
    return blocks(options)[name] ?? options.fn(this);
  });
}
