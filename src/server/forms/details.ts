import * as z from 'zod/mini';
import { newAccountForm } from '../../contract/registration.js';
import { email } from '../../contract/text.js';
import { shopConfig } from '../../contract/shop.js';
import { readDetails } from '../auth/registration-fields.js';
import { fieldFaults } from '../http/faults.js';
import { invalidFields } from '../refusal.js';
import type { FormPost } from './post.js';

const detailsForm = z.strictObject({ email, ...newAccountForm });

/** What the form of a new account says; what was left empty isn't sent. */
export function detailsOf(post: FormPost): Record<string, unknown> {
  const details: Record<string, unknown> = {
    firstName: post.text('firstName'),
    lastName: post.text('lastName'),
  };
  for (const name of ['password', 'phone', 'company']) {
    if (post.text(name)) details[name] = post.text(name);
  }
  if (post.has('acceptsMarketing')) details['acceptsMarketing'] = true;
  const extra = post.entries.flatMap(([name, value]): [string, string][] => {
    const key = /^extra\[(.+)\]$/.exec(name)?.[1];
    return key && value ? [[key, value]] : [];
  });
  if (extra.length > 0) details['extra'] = Object.fromEntries(extra);
  return details;
}

/** Refuses at once what would be refused after the code. */
export async function requireDetails(post: FormPost): Promise<void> {
  const form = { ...detailsOf(post), email: post.text('email') };
  const result = detailsForm.safeParse(form);
  if (!result.success) throw invalidFields(fieldFaults(result.error.issues, form));
  readDetails(result.data, await post.read('/config', shopConfig));
}
