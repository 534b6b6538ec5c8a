import { routes } from '../contract/routes.js';
import type { EmailCodeRequest, EmailCodeResponse } from '../contract/session.js';
import { send, type Transport } from './transport.js';

/** Has a six-digit code mailed. The answer is the same whether or not the e-mail is known. */
export function sendEmailCode(
  transport: Transport,
  request: EmailCodeRequest,
  signal?: AbortSignal,
): Promise<EmailCodeResponse> {
  return send(transport, routes.sendEmailCode, request, { signal });
}
