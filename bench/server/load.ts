import { withConnections } from './connection.js';

/** Where to send what: a whole HTTP request as text. */
export interface Target {
  url: string;
  request: string;
}

const connectionCount = 16;

/** Answers a second, as many as the server can give. */
export async function throughput({ url, request }: Target, seconds: number): Promise<number> {
  return withConnections(url, connectionCount, async (connections) => {
    const start = performance.now();
    const end = start + seconds * 1000;
    let answers = 0;
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() < end) {
          await connection.send(request);
          answers += 1;
        }
      }),
    );
    return answers / ((performance.now() - start) / 1000);
  });
}

/** The milliseconds of each answer, asked for one after the other until the other work is done. */
export async function latenciesDuring(
  { url, request }: Target,
  other: Promise<unknown>,
): Promise<number[]> {
  let done = false;
  const finished = other.finally(() => (done = true));
  const latencies = await withConnections(url, 1, async ([connection]) => {
    const times: number[] = [];
    while (!done) {
      const start = performance.now();
      await connection?.send(request);
      times.push(performance.now() - start);
    }
    return times;
  });
  await finished;
  return latencies;
}

/** Milliseconds until all requests, sent at once, each on a connection of its own, are answered. */
export async function allAtOnce(url: string, requests: readonly string[]): Promise<number> {
  return withConnections(url, requests.length, async (connections) => {
    const start = performance.now();
    await Promise.all(
      connections.map((connection, index) => connection.send(requests[index] ?? '')),
    );
    return performance.now() - start;
  });
}
