import type * as z from 'zod/mini';
import type { Address } from '../../src/contract/customer.js';
import {
  errorStatus,
  problem,
  type ErrorCode,
  type FieldError,
} from '../../src/contract/errors.js';
import type { Route } from '../../src/contract/routes.js';
import { storefrontRoutes } from '../../src/contract/storefront-routes.js';

type Routes = typeof storefrontRoutes;
type Name = keyof Routes;
type Value<R> = R extends { response: infer S extends z.ZodMiniType } ? z.input<S> : null;

/** `cut`: the connection breaks. `held`: nothing comes, as long as the page is open. */
type Fault = 'cut' | 'held';

interface Refused {
  refused: ErrorCode;
  fields?: Readonly<Record<string, FieldError>>;
  /** Seconds. */
  retryAfter?: number;
  current?: Address;
}

type Answer<R> = Value<R> | Refused | Fault;

/** What each endpoint answers with; several are given one after the other, the last one for good. */
export type Answers = { readonly [N in Name]?: Answer<Routes[N]> | { turns: Answer<Routes[N]>[] } };

/** What the page's script needs to answer in the server's place. */
export interface WireAnswer {
  request: string;
  turns: (Fault | { status: number; headers: Record<string, string>; body: unknown })[];
}

/** Checks answers against the contract. Throws where one is none of the server's. */
export function onTheWire(answers: Answers): WireAnswer[] {
  return Object.entries(answers).map(([name, given]) => {
    const route: Route = storefrontRoutes[name as Name];
    const turns = isTurns(given) ? given.turns : [given as Answer<Route>];
    return {
      request: `${route.method} ${route.path}`,
      turns: turns.map((answer) => {
        if (answer === 'cut' || answer === 'held') return answer;
        return isRefused(answer) ? refusal(answer) : success(route, answer);
      }),
    };
  });
}

function isTurns(given: unknown): given is { turns: Answer<Route>[] } {
  return typeof given === 'object' && given !== null && 'turns' in given;
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

function success({ status, response }: Route, value: unknown) {
  const schema = response as z.ZodMiniType | undefined;
  return { status, headers: {}, body: schema ? schema.parse(value) : null };
}

function refusal({ refused: code, fields, retryAfter, current }: Refused) {
  const status = errorStatus[code];
  const body = { type: 'about:blank', title: code, status, code, fields, current };
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
    body: problem.parse(body),
  };
}
