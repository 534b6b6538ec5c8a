import type { Customer, PublicCustomer } from '../../contract/customer.js';
import type { FieldError } from '../../contract/errors.js';
import type { Profile, ProfileChanges } from '../../contract/profile.js';
import type { ShopSettings } from '../../contract/shop.js';
import { toConsent, withinPhoneLimit } from '../auth/opening.js';
import { extraFaults, withoutEmpty } from '../auth/registration-fields.js';
import type { Holder } from '../auth/sessions.js';
import { parsePhone, takenRefusal, type CustomerChanges } from '../customers/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { homeCountry } from '../shop/country.js';
import { parseBrazilianTaxId } from './identification.js';

export async function readProfile(
  { customers }: Services,
  customer: PublicCustomer,
): Promise<Profile> {
  const facts = await customers.findFacts(customer.id);
  if (!facts) throw new Refusal('sign_in_required');
  const { hasPassword, deletesAt } = facts;
  return {
    customer,
    hasPassword,
    deletesAt: deletesAt === null ? null : new Date(deletesAt).toISOString(),
  };
}

/**
 * Writes what is given and leaves the rest. Throws the refusals `invalid_request`, `phone_taken` and
 * `sign_in_required`.
 */
export async function changeProfile(
  services: Services,
  { customer: { id, phone: formerPhone }, token }: Holder,
  form: ProfileChanges,
  /** What limits count by. */
  network: string,
): Promise<Customer> {
  const { shop, customers, database, sessions, upstream, now } = services;
  const settings = await shop.settings();
  const phone = form.phone ? parsePhone(form.phone, homeCountry(settings)) : null;
  // Her own number tells her nothing of others.
  const counted = phone === formerPhone ? null : phone;
  const changesOf = (former: Customer) => toChanges(form, phone, former, settings, now());
  const only = { states: ['enabled'] } as const;
  const still = () => sessions.goesOn(database, token);
  const write = async () => {
    const written = await upstream.change(id, changesOf, { only, still });
    return database.transaction().execute(async (transaction) => {
      await sessions.require(transaction, token);
      const directory = customers.within(transaction);
      await upstream.keep(transaction, id, written);
      // To write first holds her record, so that another change at this moment isn't lost.
      const former = await directory.update(id, {});
      const changes = former && changesOf(former);
      const changed = changes && (await directory.update(id, changes));
      if (!changed) throw new Refusal('sign_in_required');
      return changed;
    });
  };
  try {
    return await withinPhoneLimit(services, counted, network, () => upstream.inTurn(id, write));
  } catch (error) {
    throw takenRefusal(error) ?? error;
  }
}

function toChanges(
  form: ProfileChanges,
  phone: string | null,
  former: Customer,
  settings: ShopSettings,
  time: number,
): CustomerChanges {
  const { firstName, lastName, company, acceptsMarketing, extra } = form;
  const { registrationFields } = settings;
  const identification = readIdentification(form, former, settings);
  const faults: Record<string, FieldError> = {
    ...(form.phone && phone === null && { phone: 'invalid' }),
    ...(isEmptied(form.phone) && registrationFields.phone === 'required' && { phone: 'required' }),
    ...(isEmptied(company) && registrationFields.company === 'required' && { company: 'required' }),
    ...(identification === 'invalid' && { identification: 'invalid' }),
    ...extraFaults(extra ?? {}, registrationFields.extra),
  };
  if (Object.keys(faults).length > 0) throw invalidFields(faults);
  return {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...(company !== undefined && { company }),
    // What the shop wrote is hers no more once it is another number.
    ...(form.phone !== undefined && phone !== former.phone && { phone, phoneAsWritten: null }),
    ...(form.identification !== undefined && { identification }),
    ...(extra && { extra: withoutEmpty({ ...former.extra, ...extra }) }),
    // What she leaves as it is keeps the day on which she agreed.
    ...(acceptsMarketing !== undefined &&
      acceptsMarketing !== former.acceptsMarketing &&
      toConsent(acceptsMarketing, former, time)),
  };
}

function isEmptied(value: string | null | undefined): boolean {
  return value === '' || value === null;
}

/** Null takes it away; `invalid` where the country has a rule that it breaks. */
function readIdentification(
  { identification }: ProfileChanges,
  former: Customer,
  settings: ShopSettings,
): string | null {
  if (!identification) return null;
  const address = former.addresses.find(({ isDefault }) => isDefault);
  const country = address?.countryCode || homeCountry(settings);
  // An older one, that nobody has checked, keeps her from nothing as long as she leaves it.
  if (country !== 'BR' || identification === former.identification) return identification;
  return parseBrazilianTaxId(identification) ?? 'invalid';
}
