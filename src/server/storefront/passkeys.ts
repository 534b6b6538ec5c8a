import type { Handler } from 'hono';
import type { ClientAddresses } from '../http/client-address.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';

export function challengePasskey(_services: Services, _addresses: ClientAddresses): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function listPasskeys(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function addPasskey(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function renamePasskey(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function removePasskey(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}
