/** How a text is compared and searched: without regard to case, the same on every database. */
export function searchKey(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
