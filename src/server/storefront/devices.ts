import type { Handler } from 'hono';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';

export function listSessions(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function endSession(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}

export function endOtherSessions(_services: Services): Handler {
  return () => {
    throw new Refusal('not_found');
  };
}
