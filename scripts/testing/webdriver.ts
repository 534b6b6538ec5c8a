/** What WebDriver has for keys that stand for no character. */
const keys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
};

/** The one window of a browser that a WebDriver has opened. */
export class BrowserWindow {
  private constructor(private readonly session: string) {}

  /**
   * @param driver where the driver listens, such as `http://127.0.0.1:4444`
   * @param size of what is shown of a page, in pixels
   */
  static async open(
    driver: string,
    capabilities: Record<string, unknown>,
    size: { width: number; height: number },
  ): Promise<BrowserWindow> {
    const wanted = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = (await ask('POST', `${driver}/session`, wanted)) as { sessionId: string };
    const window = new BrowserWindow(`${driver}/session/${sessionId}`);
    await window.#resize(size);
    const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
    const frame = await window.#ask('POST', '/execute/sync', { script, args: [] });
    const [width, height] = frame as [number, number];
    await window.#resize({ width: size.width + width, height: size.height + height });
    return window;
  }

  visit(url: string): Promise<unknown> {
    return this.#ask('POST', '/url', { url });
  }

  /** Presses one key after the other: characters, or keys by their names. */
  press(pressed: readonly string[]): Promise<unknown> {
    const actions = pressed
      .map((key) => keys[key] ?? key)
      .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    return this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  close(): Promise<unknown> {
    return this.#ask('DELETE', '');
  }

  #resize(size: { width: number; height: number }): Promise<unknown> {
    return this.#ask('POST', '/window/rect', size);
  }

  #ask(method: string, path: string, body?: object): Promise<unknown> {
    return ask(method, this.session + path, body);
  }
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}
