import type { Handler } from 'hono';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';

export function listAddresses(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function createAddress(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function replaceAddress(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function deleteAddress(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function restoreAddress(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function chooseDefaultAddress(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function chooseBillingAddress(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}
