import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { shopOrigin, type Answer, type Shopper, type TestServer } from './support.js';

/** What the server wants signed. */
export interface Challenge {
  challengeId: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Tests assert on what came.
  options: any;
}

/** How an authenticator, or the browser around it, departs from what it should do. */
export interface Deviation {
  origin?: string;
  rpId?: string;
  challenge?: string;
  crossOrigin?: boolean;
  userVerified?: boolean;
  userPresent?: boolean;
  isSynced?: boolean;
  counter?: number;
  userHandle?: string | null;
  /** Signs with this key instead of its own. */
  privateKey?: KeyObject;
  type?: string;
  /** Whose word there is for a new key: nobody's unless given. */
  attestation?: 'its own' | { certificate: Buffer; privateKey: KeyObject };
}

/** A passkey in software: ES256, and nothing that the server knows of the key but what it is sent. */
export class Authenticator {
  readonly credentialId: string;
  counter = 0;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #userHandle: string | null = null;

  /** `size` is that of the credential's id, in bytes. */
  constructor(size = 16) {
    this.credentialId = randomBytes(size).toString('base64url');
  }

  /** What the browser sends of a new passkey. */
  create({ options }: Challenge, deviation: Deviation = {}) {
    this.#userHandle = options.user.id;
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, this.#publicKey()]);
    const authData = Buffer.concat([this.#data(options.rp.id, deviation, 0x40), attested]);
    const clientDataJSON = clientData('webauthn.create', options.challenge, deviation);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    const attestationObject = cbor(
      new Map<string, Cbor>([...this.#statement(signed, deviation), ['authData', authData]]),
    );
    return this.#credential({
      clientDataJSON,
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** What the browser sends to sign in. */
  get({ options }: Challenge, deviation: Deviation = {}) {
    const data = this.#data(options.rpId, deviation, 0);
    const clientDataJSON = clientData('webauthn.get', options.challenge, deviation);
    const hash = sha256(Buffer.from(clientDataJSON, 'base64url'));
    const { privateKey = this.#keys.privateKey, userHandle = this.#userHandle } = deviation;
    return this.#credential({
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, hash]), privateKey).toString('base64url'),
      userHandle,
    });
  }

  #statement(signed: Buffer, { attestation }: Deviation): [string, Cbor][] {
    if (!attestation)
      return [
        ['fmt', 'none'],
        ['attStmt', new Map()],
      ];
    const own = attestation === 'its own';
    const privateKey = own ? this.#keys.privateKey : attestation.privateKey;
    const statement = new Map<string, Cbor>([
      ['alg', -7],
      ['sig', sign('sha256', signed, privateKey)],
    ]);
    if (!own) statement.set('x5c', [attestation.certificate]);
    return [
      ['fmt', 'packed'],
      ['attStmt', statement],
    ];
  }

  #credential<Response>(response: Response) {
    return {
      id: this.credentialId,
      rawId: this.credentialId,
      type: 'public-key' as const,
      clientExtensionResults: {},
      authenticatorAttachment: 'platform',
      response,
    };
  }

  #data(rpId: string, deviation: Deviation, more: number): Buffer {
    const { userPresent = true, userVerified = true, isSynced = false } = deviation;
    const flags = Number(userPresent) | (Number(userVerified) << 2) | (isSynced ? 0x18 : 0) | more;
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags);
    tail.writeUInt32BE(deviation.counter ?? this.counter, 1);
    return Buffer.concat([sha256(Buffer.from(deviation.rpId ?? rpId)), tail]);
  }

  /** COSE. */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
  }
}

let count = 0;

export interface Holder {
  id: string;
  email: string;
  shopper: Shopper;
}

/** A customer who has just signed in. */
export async function signedInCustomer(server: TestServer): Promise<Holder> {
  const email = `holder-${++count}@example.com`;
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  return { id, email, shopper };
}

/** One who has a passkey. */
export async function passkeyHolder(
  server: TestServer,
): Promise<Holder & { authenticator: Authenticator }> {
  const holder = await signedInCustomer(server);
  return { ...holder, authenticator: await addPasskey(holder.shopper) };
}

/** Has a passkey of the signed-in customer added. */
export async function addPasskey(
  shopper: Shopper,
  authenticator = new Authenticator(),
  deviation: Deviation = {},
): Promise<Authenticator> {
  const challenge = await challengeToAdd(shopper);
  const credential = authenticator.create(challenge, deviation);
  const { status, body } = await sendPasskey(shopper, challenge, credential);
  if (status !== 201) throw new Error(`Not added: ${status} ${JSON.stringify(body)}`);
  return authenticator;
}

export async function challengeFor(shopper: Shopper): Promise<Challenge> {
  return (await shopper.post('/passkey-challenges', { purpose: 'sign-in' })).body;
}

export async function signInByPasskey(
  shopper: Shopper,
  authenticator: Authenticator,
  deviation: Deviation = {},
) {
  const challenge = await challengeFor(shopper);
  const passkey = authenticator.get(challenge, deviation);
  return shopper.post('/session', { challengeId: challenge.challengeId, passkey });
}

export async function challengeToAdd(shopper: Shopper): Promise<Challenge> {
  return (await shopper.post('/passkey-challenges', { purpose: 'add' })).body;
}

export function sendPasskey(
  shopper: Shopper,
  challenge: Challenge,
  credential: unknown,
  name = 'Phone',
): Promise<Answer> {
  return shopper.post('/customer/passkeys', {
    challengeId: challenge.challengeId,
    name,
    credential,
  });
}

export function refused({ status, body, headers }: Answer): void {
  assert.deepEqual([status, body.code], [400, 'invalid_passkey']);
  assert.deepEqual(Object.keys(body).sort(), ['code', 'status', 'title', 'type']);
  assert.deepEqual(headers.getSetCookie(), []);
}

function clientData(usual: string, asked: string, deviation: Deviation): string {
  const { type = usual, challenge = asked, origin = shopOrigin, crossOrigin = false } = deviation;
  const json = JSON.stringify({ type, challenge, origin, crossOrigin });
  return Buffer.from(json).toString('base64url');
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

type Cbor = number | string | Buffer | Cbor[] | Map<string | number, Cbor>;

/** As much of RFC 8949 as a passkey needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  const entries = [...value].flatMap(([key, part]) => [cbor(key), cbor(part)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(kind: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(kind << 5) | argument]);
  if (argument < 256) return Buffer.from([(kind << 5) | 24, argument]);
  return Buffer.from([(kind << 5) | 25, argument >> 8, argument & 0xff]);
}
