// @ts-check

/**
 * @import { AddressForm } from '../../src/contract/addresses.js'
 * @import { Address } from '../../src/contract/customer.js'
 * @import { CheckoutIdentityResponse } from '../../src/contract/checkout.js'
 * @import { CheckoutAdapter, CheckoutDetails, FillOutcome } from '../../src/index.js'
 */

/**
 * What the steps of this page offer.
 * @typedef {object} Steps
 * @property {(closed: boolean) => void} close
 * @property {(known: boolean) => void} know whether it is known who is buying
 * @property {(details: Record<string, string>) => Promise<void>} write fills the address step in
 * @property {() => void} takeBack empties what `write` has filled in and the shopper has left so
 * @property {() => Record<string, string>} read what stands in the address step
 * @property {() => string[]} typed the fields that the shopper has written herself
 */

/**
 * Joins `<customer-checkout>` to a checkout that is no form: its steps are drawn by a script, which
 * keeps the address to itself.
 * @implements {CheckoutAdapter}
 */
export class StepsAdapter {
  /** @type {Steps} */
  #steps;

  /** @param {Steps} steps */
  constructor(steps) {
    this.#steps = steps;
  }

  /** @param {boolean} closed */
  close(closed) {
    this.#steps.close(closed);
  }

  /**
   * The order asks for the token when it goes out: nothing is kept of it here.
   * @param {CheckoutIdentityResponse | null} identity
   */
  hand(identity) {
    this.#steps.know(identity !== null);
  }

  /**
   * @param {CheckoutDetails} details
   * @param {{ overwrite: boolean }} options
   * @returns {Promise<FillOutcome>}
   */
  async fill({ shipping }, { overwrite }) {
    if (!shipping) {
      this.#steps.takeBack();
      return { kind: 'filled' };
    }
    const left = this.#steps.typed();
    if (left.length > 0 && !overwrite) return { kind: 'typed', left };
    await this.#steps.write(toStep(shipping));
    return { kind: 'filled' };
  }

  /** @returns {AddressForm | null} */
  read() {
    const { country = '', zip = '', province = '', ...fields } = this.#steps.read();
    if (!fields['street']) return null;
    return { ...fields, countryCode: country, zip, provinceCode: province };
  }
}

/**
 * @param {Address} address
 * @returns {Record<string, string>}
 */
function toStep(address) {
  const { firstName, lastName, company, city, zip, phone, countryCode, provinceCode } = address;
  const { street, number, floor, line2, locality } = address;
  return {
    ...{ firstName, lastName, company, city, zip, phone },
    country: countryCode,
    province: provinceCode,
    street: [street, number].filter(Boolean).join(' '),
    line2: [line2, floor, locality].filter(Boolean).join(', '),
  };
}
