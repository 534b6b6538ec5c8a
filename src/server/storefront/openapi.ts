import * as z from 'zod/mini';
import { requestedWith, storefrontPath } from '../../contract/constants.js';
import { errorStatus, problem, type ErrorCode } from '../../contract/errors.js';
import type { Route } from '../../contract/routes.js';
import { storefrontRoutes } from '../../contract/storefront-routes.js';

const everyRoute: readonly ErrorCode[] = [
  'method_not_allowed',
  'server_error',
  'unavailable',
  'platform_unavailable',
];
const ofCustomers: readonly ErrorCode[] = ['sign_in_required', 'accounts_disabled'];
const everyWrite: readonly ErrorCode[] = ['forbidden_origin', 'unsupported_media_type'];
const everyBody: readonly ErrorCode[] = [
  'invalid_request',
  'invalid_json',
  'payload_too_large',
  'rate_limited',
];

let document: Record<string, unknown> | undefined;

/** The storefront API as OpenAPI 3.1. */
export function openApiDocument(): Record<string, unknown> {
  document ??= {
    openapi: '3.1.0',
    info: {
      title: 'customer-elements storefront API',
      description: "What a shopper's browser can ask: her session, her account, her checkout.",
      version: '1',
    },
    servers: [{ url: storefrontPath }],
    paths: paths(),
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      parameters: { requestedWith: headerParameter },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-customer_session' },
      },
    },
  };
  return document;
}

const headerParameter = {
  name: requestedWith.name,
  in: 'header',
  required: true,
  schema: { const: requestedWith.value },
};

function paths(): Record<string, Record<string, unknown>> {
  const result: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<Route>(storefrontRoutes)) {
    result[route.path] = {
      ...result[route.path],
      [route.method.toLowerCase()]: operation(name, route),
    };
  }
  return result;
}

/** The routes that take an `Idempotency-Key`. */
const repeatable: ReadonlySet<string> = new Set(['register', 'acceptInvitation', 'createAddress']);

function operation(name: string, route: Route): Record<string, unknown> {
  const parameters = [
    ...(route.method === 'GET' ? [] : [{ $ref: '#/components/parameters/requestedWith' }]),
    ...pathParameters(route),
    ...(name === 'signOut' ? [queryParameter('all', { enum: ['1'] })] : []),
    ...(name === 'listOrders' ? [queryParameter('cursor', { type: 'string' })] : []),
    ...(route.errors.includes('if_match_required') ? [ifMatch] : []),
    ...(repeatable.has(name) ? [idempotencyKey] : []),
  ];
  return {
    operationId: name,
    summary: route.summary,
    security: route.access ? [{ session: [] }] : [{}, { session: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(isSchema(route.request) && {
      requestBody: { required: true, content: json(jsonSchema(route.request, 'input')) },
    }),
    responses: { ...success(route), ...failures(route) },
  };
}

function queryParameter(name: string, schema: Record<string, unknown>) {
  return { name, in: 'query', required: false, schema };
}

function pathParameters({ path }: Route) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The version of what was read, in quotes, such as `"3"`.',
  schema: { type: 'string' },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function success({ status, response, summary }: Route): Record<string, unknown> {
  const content = isSchema(response) ? { content: json(jsonSchema(response, 'output')) } : {};
  return { [status]: { description: summary, ...content } };
}

/** Status to the codes that it can carry. */
function failures(route: Route): Record<string, unknown> {
  const codes = [
    ...route.errors,
    ...(route.access ? ofCustomers : []),
    ...(route.access === 'recent' ? (['reauthentication_required'] as const) : []),
    ...(route.request ? everyBody : []),
    ...(route.method === 'GET' ? [] : everyWrite),
    ...everyRoute,
  ];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const status = errorStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.join(', '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { type: 'object', properties: { code: { enum: group } } },
              ],
            },
          },
        },
      },
    ]),
  );
}

function json(schema: unknown) {
  return { 'application/json': { schema } };
}

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function isSchema(value: unknown): value is z.ZodMiniType {
  return value instanceof z.ZodMiniType;
}
