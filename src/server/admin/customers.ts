import { customerChangesRequest, inviteRequest, newCustomerRequest } from '../../contract/admin.js';
import { invite } from '../auth/inviting.js';
import { answerJson } from '../http/answer.js';
import { readBody, readOptionalBody } from '../http/body.js';
import type { Endpoint } from '../http/endpoints.js';
import { requireJson } from '../http/origin.js';
import { createCustomer, updateCustomer } from '../operations/writing.js';
import type { Services } from '../services.js';
import { directoryEndpoints } from './directory.js';
import { orRefusal } from './refusals.js';

/** Room for as many tags as a customer can have. */
const bodyLimit = 256 * 1024;

/** The shop's customers: finding, writing, changing and inviting them. */
export function customerEndpoints(services: Services): Endpoint[] {
  return [
    // A gateway's customers are at a platform, which has an API itself.
    ...(services.config.gateway ? [] : directoryEndpoints(services)),
    {
      method: 'POST',
      path: '/customers',
      handlers: [
        async (c) => {
          requireJson(c, 'unsupported_media_type');
          const request = await readBody(c, newCustomerRequest, bodyLimit);
          const { invite: sendEmailInvite = false, message, ...fields } = request;
          const write = { ...given(fields), sendEmailInvite };
          const { customer, invitation } = await orRefusal(
            createCustomer(services, write, { message }),
          );
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
          const id = c.req.param('id') ?? '';
          const customer = await orRefusal(updateCustomer(services, id, given(changes)));
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

type Given<Fields> = { [Field in keyof Fields]: Exclude<Fields[Field], undefined> };

/** JSON has no fields that are there and undefined; the schema's type doesn't know. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return fields as Given<Fields>;
}
