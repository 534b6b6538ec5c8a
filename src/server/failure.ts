/** For standard error: what keeps a command from its work, such as a setting that can't be. */
export function failureLine(error: unknown): string {
  return `customer-elements: ${reasonOf(error).split('\n', 1)[0]}\n`;
}

/** A host with several addresses, none of which answers, has a code but no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}
