import { expect, html, nextFrame } from '@open-wc/testing';
import type { CheckoutAdapter } from '../../../src/elements/checkout/adapter.js';
import { CheckoutIdentityError } from '../../../src/elements/checkout/identity-requests.js';
import type { CheckoutIdentityResponse } from '../../../src/contract/checkout.js';
import {
  button,
  enter,
  errorOf,
  eventually,
  field,
  findButton,
  findField,
  openShop,
  type Shop,
} from '../support.js';
import {
  ada,
  continueAsGuest,
  later,
  openCheckout,
  openWay,
  orderForm,
  signedIn,
  signIn,
  switchMode,
  tellFromElsewhere,
} from './support.js';

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    expect(error).to.be.instanceOf(CheckoutIdentityError);
    return (error as CheckoutIdentityError).reason;
  }
  throw new Error('It was fulfilled');
}

/** Ada's browser: a session, and no page any more. */
async function adaSignedIn(shop: Shop): Promise<void> {
  await shop.customer(ada);
  const { page, element } = await openCheckout(shop);
  await eventually(() => findButton(element, 'Sign in'));
  if (findButton(element, 'Continue')) await openWay(element, 'Sign in');
  await signedIn(element);
  page.remove();
}

describe('identity()', () => {
  it('is null as long as nobody is known, and then the guest', async () => {
    const { element } = await openCheckout(await openShop());
    expect(await element.identity()).to.equal(null);
    await continueAsGuest(element);
    const { identity } = (await element.identity())!;
    expect(identity).to.deep.equal({
      kind: 'guest',
      email: 'guest@example.com',
      acceptsMarketing: false,
    });
  });

  it('waits for a customer who was signed in before', async () => {
    const shop = await openShop({ checkoutMode: 'required' });
    await adaSignedIn(shop);
    const { element } = await openCheckout(shop);
    const { identity } = (await element.identity())!;
    expect(identity).to.include({ kind: 'customer', email: ada });
  });

  it('has a token that is at most a minute old, or a new one', async () => {
    const { element } = await openCheckout(await openShop());
    await continueAsGuest(element);
    const first = await element.identity();
    expect(await element.identity()).to.equal(first);
    const fresh = await element.identity({ forOrder: true });
    expect(fresh!.token).to.not.equal(first!.token);
    await later(61_000, async () => {
      expect((await element.identity())!.token).to.not.equal(fresh!.token);
    });
  });

  it('asks once for all who ask at the same time', async () => {
    const shop = await openShop();
    const { element } = await openCheckout(shop);
    await continueAsGuest(element);
    const [one, other] = await Promise.all([
      element.identity({ forOrder: true }),
      element.identity({ forOrder: true }),
    ]);
    expect(one).to.equal(other);
    expect(await shop.requests('POST /checkout/identity')).to.equal(2);
  });

  it('rejects with what kept the shop from answering', async () => {
    const shop = await openShop();
    const { element } = await openCheckout(shop);
    await continueAsGuest(element);
    await shop.faults({ of: 'POST /checkout/identity', does: 'cut', times: 1 });
    const error = (await element.identity({ forOrder: true }).catch((e: unknown) => e)) as Error;
    expect(error).to.include({ name: 'AccountError', code: 'network' });
    expect((await element.identity())!.identity.kind).to.equal('guest');
  });
});

describe('requireIdentity()', () => {
  it('is fulfilled at once where it is known who is buying', async () => {
    const { element } = await openCheckout(await openShop());
    await continueAsGuest(element);
    expect(await element.requireIdentity()).to.equal(await element.identity());
  });

  it('leads the shopper to the prompt, and is fulfilled when she has gone on as a guest', async () => {
    const { element, placeOrder } = await openCheckout(await openShop());
    placeOrder.focus();
    const identity = element.requireIdentity();
    await eventually(() => document.activeElement === field(element, 'E-mail'));
    expect(errorOf(field(element, 'E-mail'))).to.equal(undefined);
    await continueAsGuest(element);
    expect((await identity).identity).to.include({ email: 'guest@example.com' });
  });

  it('takes the e-mail that she has typed, and asks no more', async () => {
    const { element } = await openCheckout(await openShop());
    enter(field(element, 'E-mail'), 'guest@example.com');
    expect((await element.requireIdentity()).identity).to.include({ email: 'guest@example.com' });
  });

  it('is fulfilled when she has signed in, at the gate too', async () => {
    for (const checkoutMode of ['optional', 'required'] as const) {
      const shop = await openShop({ checkoutMode });
      await shop.customer(ada);
      const { page, element } = await openCheckout(shop);
      const identity = element.requireIdentity();
      if (checkoutMode === 'optional') await openWay(element, 'Sign in');
      await signIn(element);
      expect((await identity).identity).to.include({ kind: 'customer', email: ada });
      page.remove();
    }
  });

  it('rejects when the caller gives up, before or meanwhile', async () => {
    const { element } = await openCheckout(await openShop());
    expect(await reasonOf(element.requireIdentity({ signal: AbortSignal.abort() }))).to.equal(
      'aborted',
    );
    const abort = new AbortController();
    const identity = element.requireIdentity({ signal: abort.signal });
    await eventually(() => document.activeElement === field(element, 'E-mail'));
    abort.abort('enough');
    const error = (await identity.catch((e: unknown) => e)) as CheckoutIdentityError;
    expect(error).to.include({ reason: 'aborted', cause: 'enough' });
    await continueAsGuest(element);
  });

  it('rejects when the element leaves the page, and not when it is moved', async () => {
    const { page, element } = await openCheckout(await openShop());
    const identity = element.requireIdentity();
    await eventually(() => document.activeElement === field(element, 'E-mail'));
    page.append(element);
    await element.updateComplete;
    const state = identity.then(
      () => 'fulfilled',
      () => 'rejected',
    );
    expect(await Promise.race([state, nextFrame().then(() => 'waiting')])).to.equal('waiting');
    element.remove();
    expect(await reasonOf(identity)).to.equal('removed');
  });

  it('rejects when the shop’s mode changes, as another question is asked then', async () => {
    const shop = await openShop();
    const page = await openCheckout(shop);
    const identity = page.element.requireIdentity();
    await eventually(() => document.activeElement === field(page.element, 'E-mail'));
    await Promise.all([
      reasonOf(identity).then((reason) => expect(reason).to.equal('mode-changed')),
      switchMode(page, shop, 'required'),
    ]);
  });
});

describe('an adapter', () => {
  /** A checkout that is no form, and keeps what it was told. */
  class Steps implements CheckoutAdapter {
    readonly told: unknown[] = [];
    identity: CheckoutIdentityResponse | null = null;

    close(closed: boolean): void {
      this.told.push(closed ? 'closed' : 'open');
    }

    hand(identity: CheckoutIdentityResponse | null): void {
      this.identity = identity;
      this.told.push(identity?.identity.email ?? null);
    }

    release(): void {
      this.told.push('released');
    }
  }

  it('is told what a form would be, each thing once', async () => {
    const shop = await openShop({ checkoutMode: 'required' });
    await shop.customer(ada);
    const steps = new Steps();
    const page = await openCheckout(
      shop,
      html`<customer-checkout .adapter=${steps}></customer-checkout> ${orderForm}`,
    );
    const { element, form } = page;
    expect(steps.told).to.deep.equal([null, 'closed']);
    await eventually(() => findField(element, 'Password'));
    await signIn(element);
    await eventually(() => steps.told.length === 4);
    expect(steps.told.slice(2)).to.deep.equal([ada, 'open']);
    await element.identity({ forOrder: true });
    expect(steps.told.slice(4)).to.deep.equal([ada]);
    tellFromElsewhere(shop, 'signed-out');
    await eventually(() => steps.told.length === 7);
    expect(steps.told.slice(5)).to.deep.equal([null, 'closed']);
    element.remove();
    expect(steps.told.at(-1)).to.equal('released');
    expect(form.inert, 'a form that wasn’t named').to.equal(false);
  });

  it('goes before the form, and gives way to another with all that is known', async () => {
    const { element, form } = await openCheckout(await openShop());
    await continueAsGuest(element);
    const steps = new Steps();
    element.adapter = steps;
    await element.updateComplete;
    expect(steps.told).to.deep.equal(['guest@example.com', 'open']);
    const others = new Steps();
    element.adapter = others;
    await element.updateComplete;
    expect(steps.told.at(-1)).to.equal('released');
    expect(others.identity).to.equal(await element.identity());
    form.requestSubmit();
    button(element, 'Change').click();
    await eventually(() => others.identity === null);
  });
});
