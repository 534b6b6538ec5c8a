import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build, type BuildResult } from 'esbuild';
import type * as Checkout from '../../src/checkout/index.js';
import { root } from '../support/files.js';
import { shopOrigin } from '../server/support.js';
import { guestToken, openAccounts, outcomeOf } from './support.js';

let bundle: BuildResult<{ write: false; metafile: true }>;

before(async () => {
  bundle = await build({
    entryPoints: [join(root, 'src/checkout/index.ts')],
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    globalName: 'checkout',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    // Would else be a fault of the bundle, not of the module.
    external: ['node:*'],
  });
});

test('imports nothing but jose, the schemas’ library and the contract', () => {
  const { inputs } = bundle.metafile;
  const imported = Object.values(inputs).flatMap(({ imports }) => imports);
  assert.deepEqual(
    imported.filter(({ external }) => external),
    [],
  );
  const ours = /^(src\/(checkout|contract)\/|node_modules\/(jose|zod)\/)/;
  assert.deepEqual(
    Object.keys(inputs).filter((file) => !ours.test(file)),
    [],
  );
});

test('verifies with what a worker has, and nothing of Node’s', async (t) => {
  const accounts = await openAccounts(t);
  const { AbortController, AbortSignal, crypto, CryptoKey, fetch, Headers, Request, Response } =
    globalThis;
  const { atob, btoa, structuredClone, TextDecoder, TextEncoder, URL, URLSearchParams } =
    globalThis;
  const worker = {
    ...{ AbortController, AbortSignal, crypto, CryptoKey, fetch, Headers, Request, Response },
    ...{ atob, btoa, structuredClone, TextDecoder, TextEncoder, URL, URLSearchParams },
  };
  const context = createContext(worker);
  const { text } = bundle.outputFiles[0]!;
  const checkout = runInContext(`${text}\ncheckout;`, context) as typeof Checkout;
  assert.equal(runInContext('typeof process + typeof Buffer', context), 'undefinedundefined');
  const { now } = accounts.clock;
  const verify = checkout.verifyCheckoutIdentity({
    jwksUrl: `${accounts.address}/.well-known/jwks.json`,
    issuer: shopOrigin,
    audience: 'checkout',
    mode: checkout.readCheckoutMode({
      configUrl: `${accounts.address}/storefront/v1/config`,
      now,
    }),
    replay: checkout.memoryReplayStore({ now }),
    now,
  });
  const token = await guestToken(accounts);
  assert.equal(outcomeOf(await verify(token)), 'verified');
  assert.equal(outcomeOf(await verify(token)), 'replayed');
  assert.equal(outcomeOf(await verify(`${token}x`)), 'invalid');
  assert.equal(outcomeOf(await verify('')), 'missing');
});
