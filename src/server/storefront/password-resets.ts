import type { Handler } from 'hono';
import type { ClientAddresses } from '../http/client-address.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';

export function requestPasswordReset(_services: Services, _addresses: ClientAddresses): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function inspectPasswordReset(_services: Services, _addresses: ClientAddresses): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function confirmPasswordReset(_services: Services, _addresses: ClientAddresses): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}
