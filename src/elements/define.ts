/** Defines a tag, unless its registry has it: the shop, or another copy of this library, was first. */
export function define(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry | null = customElements,
): void {
  if (!registry?.get(tag)) registry?.define(tag, element);
}
