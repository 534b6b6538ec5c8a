import { randomUUID } from 'node:crypto';
import { createServer, STATUS_CODES, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { describeError } from '../log.js';
import { Refusal } from '../refusal.js';
import { apiHeaders } from './answer.js';
import { problemOf } from './problem.js';

/** The app on Node's server. What never reaches the app is answered with the headers of every answer. */
export function httpServer({ app, log }: { app: Hono; log: Logger }): HttpServer {
  const listener = getRequestListener(app.fetch, { errorHandler: answerAstray(log) });
  // Node's own check would answer without headers; the listener makes it too.
  const http = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  http.on('clientError', refuseUnreadable);
  http.on('checkExpectation', (_incoming, outgoing) => {
    outgoing.writeHead(417, { ...apiHeaders, Connection: 'close' }).end();
  });
  return http;
}

/** For a request without a proper URL, such as `OPTIONS *`, and for an app that broke. */
function answerAstray(log: Logger): (error: unknown) => Response {
  return (error) => {
    const request = randomUUID();
    const strange = error instanceof RequestError;
    const problem = problemOf(new Refusal(strange ? 'invalid_request' : 'server_error'));
    if (strange) log.info({ request, status: problem.status }, 'request without a proper URL');
    else log.error({ request, ...describeError(error) }, 'unexpected error');
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: {
        ...apiHeaders,
        'Content-Type': 'application/problem+json',
        'X-Request-Id': request,
      },
    });
  };
}

/** As Node answers them; anything else that isn't HTTP is a 400. */
const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = statusOf[error.code ?? ''] ?? 400;
  const headers = { ...apiHeaders, 'Content-Length': '0', Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`;
  // A client that doesn't close its end must not keep the connection.
  socket.end(answer, () => socket.destroy());
}
