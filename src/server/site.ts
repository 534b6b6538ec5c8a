/** Where the server and the pages that may call it are. */
export class Site {
  #url: string;
  #origins: ReadonlySet<string>;

  constructor(place: { url: string; origins: readonly string[] }) {
    this.#url = place.url;
    this.#origins = new Set(place.origins);
  }

  /** The public origin; the issuer of tokens. */
  get url(): string {
    return this.#url;
  }

  allows(origin: string): boolean {
    return this.#origins.has(origin);
  }

  /** Puts the port that was given to the process in the place of 0. */
  listensOn(port: number): void {
    this.#url = withPort(this.#url, port);
    this.#origins = new Set([...this.#origins].map((origin) => withPort(origin, port)));
  }
}

function withPort(origin: string, port: number): string {
  const url = new URL(origin);
  if (url.port === '0') url.port = String(port);
  return url.origin;
}
