import type { Context } from 'hono';
import type { CustomersResponse } from '../../contract/admin.js';
import { own } from '../../platforms/own/index.js';
import type { Endpoint as ApiEndpoint } from '../../platforms/definition.js';
import { answer, answerJson } from '../http/answer.js';
import type { Endpoint } from '../http/endpoints.js';
import { createOperations } from '../operations/index.js';
import { readQuery } from '../platform/query.js';
import type { Services } from '../services.js';
import { orRefusal } from './refusals.js';
import { readUpload } from './upload.js';

/** The whole customers of this server's own database, as the command line reads and writes them. */
export function directoryEndpoints(services: Services): Endpoint[] {
  const operations = createOperations(services);
  const { listCustomers, countCustomers } = own.endpoints;
  return [
    {
      method: 'GET',
      path: '/customers',
      handlers: [
        async (c) => {
          const { filter, page } = await asked(c, listCustomers);
          const { customers } = await orRefusal(operations.listCustomers({ filter, page }));
          const nextSinceId = customers.length < page.size ? null : (customers.at(-1)?.id ?? null);
          return answerJson(c, { customers, nextSinceId } satisfies CustomersResponse);
        },
      ],
    },
    {
      method: 'GET',
      path: '/customers/count',
      handlers: [
        async (c) => {
          const { filter } = await asked(c, countCustomers);
          return answerJson(c, { count: await orRefusal(operations.countCustomers({ filter })) });
        },
      ],
    },
    {
      method: 'POST',
      path: '/customers/upload',
      handlers: [
        async (c) => {
          const { dataDirectory } = services.config;
          const upload = await orRefusal(readUpload(c.req.raw, dataDirectory));
          try {
            const report = operations.uploadCustomers({ rows: upload.rows() });
            return answerJson(c, await orRefusal(report));
          } finally {
            await upload.close();
          }
        },
      ],
    },
    {
      method: 'GET',
      path: '/customers/:id',
      handlers: [
        async (c) => {
          const customer = await orRefusal(operations.getCustomer({ id: idOf(c) }));
          return answerJson(c, { customer });
        },
      ],
    },
    {
      method: 'DELETE',
      path: '/customers/:id',
      handlers: [
        async (c) => {
          await orRefusal(operations.deleteCustomer({ id: idOf(c) }));
          return answer(c, null, 204);
        },
      ],
    },
  ];
}

function asked(c: Context, endpoint: ApiEndpoint) {
  const { searchParams } = new URL(c.req.url);
  return orRefusal((async () => readQuery(searchParams, endpoint, own.paging))());
}

function idOf(c: Context): string {
  return c.req.param('id') ?? '';
}
