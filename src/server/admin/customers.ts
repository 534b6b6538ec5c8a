import { customerChangesRequest, inviteRequest, newCustomerRequest } from '../../contract/admin.js';
import { changeCustomer, createCustomer, invite } from '../auth/inviting.js';
import { answerJson } from '../http/answer.js';
import { readBody, readOptionalBody } from '../http/body.js';
import type { Endpoint } from '../http/endpoints.js';
import { requireJson } from '../http/origin.js';
import type { Services } from '../services.js';

/** Room for as many tags as a customer can have. */
const bodyLimit = 256 * 1024;

/** The shop's customers: writing them down, changing and inviting them. */
export function customerEndpoints(services: Services): Endpoint[] {
  return [
    {
      method: 'POST',
      path: '/customers',
      handlers: [
        async (c) => {
          requireJson(c, 'unsupported_media_type');
          const request = await readBody(c, newCustomerRequest, bodyLimit);
          const { customer, invitation } = await createCustomer(services, request);
          services.sender.poke();
          return answerJson(c, { customer, ...(invitation && { invitation }) }, 201);
        },
      ],
    },
    {
      method: 'PATCH',
      path: '/customers/:id',
      handlers: [
        async (c) => {
          requireJson(c, 'unsupported_media_type');
          const changes = await readBody(c, customerChangesRequest, bodyLimit);
          const customer = await changeCustomer(services, c.req.param('id') ?? '', changes);
          return answerJson(c, { customer });
        },
      ],
    },
    {
      method: 'POST',
      path: '/customers/:id/invite',
      handlers: [
        async (c) => {
          if (c.req.header('Content-Type') !== undefined) requireJson(c, 'unsupported_media_type');
          const request = await readOptionalBody(c, inviteRequest, bodyLimit);
          const invitation = await invite(services, c.req.param('id') ?? '', request);
          services.sender.poke();
          return answerJson(c, { invitation }, 202);
        },
      ],
    },
  ];
}
