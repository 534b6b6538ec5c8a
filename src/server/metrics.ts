import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Services } from './services.js';

/** Upper bounds in seconds: a session's query takes milliseconds, a platform up to ten seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const methods: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

export interface AnsweredRequest {
  method: string;
  /** The route's pattern, never the path: there are few of them, and they tell of nobody. */
  route: string;
  status: number;
  milliseconds: number;
}

interface Series {
  count: number;
  sum: number;
  /** How many were as quick as the bound of the same place, and not as the one before. */
  buckets: number[];
}

/** How many requests this process has answered, and how quickly. */
export class RequestCounter {
  readonly #series = new Map<string, Series>();

  count({ method, route, status, milliseconds }: AnsweredRequest): void {
    const labels = labelled({
      method: methods.has(method) ? method : 'other',
      route,
      status: String(status),
    });
    const series = this.#series.get(labels) ?? { count: 0, sum: 0, buckets: bounds.map(() => 0) };
    this.#series.set(labels, series);
    const seconds = milliseconds / 1000;
    series.count += 1;
    series.sum += seconds;
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1;
  }

  lines(): string[] {
    const name = 'customer_elements_request_seconds';
    const lines = [...this.#series].flatMap(([labels, { count, sum, buckets }]) => {
      let below = 0;
      const counted = bounds.map((bound, index) => {
        below += buckets[index] ?? 0;
        return `${name}_bucket{${labels},le="${bound}"} ${below}`;
      });
      return [
        ...counted,
        `${name}_bucket{${labels},le="+Inf"} ${count}`,
        `${name}_sum{${labels}} ${sum}`,
        `${name}_count{${labels}} ${count}`,
      ];
    });
    return [`# HELP ${name} Answered requests by route.`, `# TYPE ${name} histogram`, ...lines];
  }
}

/** All that Prometheus is told, in its text format. */
export async function metricsText(
  requests: RequestCounter,
  { database, upstream, now }: Pick<Services, 'database' | 'upstream' | 'now'>,
): Promise<string> {
  const begun = performance.now();
  const mails = await database
    .selectFrom('mails')
    .select((query) => [
      query.fn.countAll<number>().as('queued'),
      query.fn.min('next_attempt_at').as('due'),
    ])
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirstOrThrow();
  const databaseSeconds = (performance.now() - begun) / 1000;
  const failed = await database
    .selectFrom('mails')
    .select(sql<number>`count(*)`.as('count'))
    .where('failed_at', '>', now() - 3_600_000)
    .executeTakeFirstOrThrow();
  const platform = await upstream.health();
  const { user, system } = process.cpuUsage();
  const overdue = mails.due === null ? 0 : Math.max(0, now() - Number(mails.due)) / 1000;
  return [
    ...requests.lines(),
    ...gauge('mails_queued', 'Mails that are neither sent nor given up.', Number(mails.queued)),
    ...gauge('mails_overdue_seconds', 'How long the first due mail has waited.', overdue),
    ...gauge('mails_failed_last_hour', 'Mails given up within an hour.', Number(failed.count)),
    ...gauge('database_seconds', 'How long the database took for one query.', databaseSeconds),
    ...(platform
      ? gauge('platform_up', 'Whether the shop platform answers.', platform === 'ok' ? 1 : 0)
      : []),
    ...gauge('process_resident_bytes', 'Memory of the process.', process.memoryUsage.rss()),
    ...gauge('process_uptime_seconds', 'Age of the process.', process.uptime()),
    '# TYPE customer_elements_process_cpu_seconds_total counter',
    `customer_elements_process_cpu_seconds_total ${(user + system) / 1e6}`,
    '',
  ].join('\n');
}

function gauge(name: string, help: string, value: number): string[] {
  const full = `customer_elements_${name}`;
  return [`# HELP ${full} ${help}`, `# TYPE ${full} gauge`, `${full} ${value}`];
}

function labelled(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, '_')}"`)
    .join(',');
}
