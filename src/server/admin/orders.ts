import { newOrderRequest, orderChanges } from '../../contract/admin.js';
import { answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import type { Endpoint } from '../http/endpoints.js';
import { requireJson } from '../http/origin.js';
import type { Services } from '../services.js';
import { changeOrder, createOrder, readOrder } from '../shop/orders.js';

/** Room for as many items as an order can have. */
const bodyLimit = 256 * 1024;

/** The orders that the shop's checkout writes down for its customers and guests. */
export function orderEndpoints(services: Services): Endpoint[] {
  return [
    {
      method: 'POST',
      path: '/orders',
      handlers: [
        async (c) => {
          requireJson(c, 'unsupported_media_type');
          const request = await readBody(c, newOrderRequest, bodyLimit);
          const { order, isNew } = await createOrder(services, request);
          return answerJson(c, { order }, isNew ? 201 : 200);
        },
      ],
    },
    {
      method: 'GET',
      path: '/orders/:id',
      handlers: [
        async (c) => answerJson(c, { order: await readOrder(services, c.req.param('id') ?? '') }),
      ],
    },
    {
      method: 'PATCH',
      path: '/orders/:id',
      handlers: [
        async (c) => {
          requireJson(c, 'unsupported_media_type');
          const changes = await readBody(c, orderChanges, bodyLimit);
          const order = await changeOrder(services, c.req.param('id') ?? '', changes);
          return answerJson(c, { order });
        },
      ],
    },
  ];
}
