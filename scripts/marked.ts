/**
 * The text with other content between `<!-- name -->` and `<!-- /name -->`. Throws where it lacks
 * one of them.
 */
export function withMarked(text: string, name: string, content: string): string {
  const begin = `<!-- ${name} -->`;
  const end = `<!-- /${name} -->`;
  const start = text.indexOf(begin);
  const stop = text.indexOf(end, start);
  if (start < 0 || stop < 0) throw new Error(`There is no ${begin} … ${end}`);
  return `${text.slice(0, start)}${begin}\n\n${content.trim()}\n\n${text.slice(stop)}`;
}
