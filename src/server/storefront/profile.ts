import type { Handler } from 'hono';
import type { ClientAddresses } from '../http/client-address.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';

export function readProfile(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function changeProfile(_services: Services, _addresses: ClientAddresses): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function changeEmail(_services: Services, _addresses: ClientAddresses): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function changePassword(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function exportCustomer(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function deleteCustomer(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function keepCustomer(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}
