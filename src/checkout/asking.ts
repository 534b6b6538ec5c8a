/** The global `fetch`, or one that does as it does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds for an answer of the customer server, with its body. */
export const timeLimit = 3_000;
/** Bytes; many times what the largest answer has. */
const sizeLimit = 512 * 1024;

/** Hosts that a request reaches without leaving the machine, as `new URL` spells them. */
const ownMachine = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/;

/** An address that what comes from can be trusted. Throws a TypeError for any other. */
export function readSafeUrl(name: string, value: string | URL): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && ownMachine.test(url.hostname));
  if (url && isSafe && !url.username && !url.password) return url;
  throw new TypeError(
    `${name} has to be an address such as https://shop.example, without a user; http:// is for this machine alone`,
  );
}

/** Taken when it is asked, and called as a plain function: workers insist on that. */
export function fetchWith(given: Fetch | undefined): Fetch {
  if (given !== undefined && typeof given !== 'function') {
    throw new TypeError('fetch has to be a function');
  }
  return (url, init) => (given ?? globalThis.fetch)(url, init);
}

/** The same answer with its body read, where it is a 200. Rejects where that is too large. */
export async function readWhole(response: Response): Promise<Response> {
  if (response.status === 200) return new Response(await readText(response.body));
  await response.body?.cancel().catch(() => undefined);
  return response;
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text;
    size += value.byteLength;
    if (size > sizeLimit) {
      await reader?.cancel();
      throw new Error(`the answer has more than ${sizeLimit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
