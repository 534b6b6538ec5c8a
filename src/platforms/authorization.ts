/** The key of `Bearer KEY`, in whichever header an API has it; null where there is none. */
export function bearerKey(header: string | null): string | null {
  const [, key] = /^bearer +(\S+) *$/i.exec(header ?? '') ?? [];
  return key ?? null;
}

/** The password of HTTP Basic, whoever the name is; null where there is none. */
export function basicPassword(headers: Headers): string | null {
  const [, encoded] = /^Basic ([\w+/=-]+)$/i.exec(headers.get('Authorization') ?? '') ?? [];
  if (encoded === undefined) return null;
  try {
    const decoded = atob(encoded);
    return decoded.slice(decoded.indexOf(':') + 1);
  } catch {
    return null;
  }
}
