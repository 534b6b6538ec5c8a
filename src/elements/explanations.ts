import { isAccountError } from '../client/account-error.js';
import type { Language } from '../i18n/language.js';
import type { Storefront } from '../session/storefront.js';
import { controlOf } from '../ui/control.js';
import type { FieldProblems } from '../ui/fields.js';
import type { Refusal } from '../ui/form-controller.js';

/** What to tell the shopper of an error: in the fields that it names, else above the form. */
export function explain(storefront: Storefront, error: unknown, form: HTMLFormElement): Refusal {
  storefront.account().then(
    (account) => account.noticeFailure(error),
    () => undefined,
  );
  const { language } = storefront;
  if (!isAccountError(error)) {
    console.error(error);
    return { fields: {}, message: language.text('failed') };
  }
  const fields = explainFields(language, error.fields);
  if (controlOf(form, 'code') && /^(invalid_code|code_expired)$/.test(error.code)) {
    fields['code'] = language.text(error.code as 'invalid_code');
  }
  if (Object.keys(fields).some((field) => controlOf(form, field))) return { fields };
  const [first] = Object.keys(fields);
  const message =
    first === undefined
      ? explainCode(language, error.code, error.retryAfter)
      : named(language, first, error.fields[first], fields[first]!);
  return { fields: {}, message };
}

/** What to do about a field that the form doesn't show: it has to say which, unless it does. */
function named(language: Language, field: string, problem: string | undefined, text: string) {
  const own = field === 'countryCode' ? 'country' : field.replace(/Code$/, '');
  const name = language.textOf(`label.${own}`) ?? language.textOf(own);
  if (!name || text !== language.textOf(`field.${problem}`)) return text;
  return `${name}: ${text.charAt(0).toLocaleLowerCase(language.tag)}${text.slice(1)}`;
}

/** Field name to what is wrong with it → field name to what to do about it. */
export function explainFields(
  language: Language,
  problems: FieldProblems | Readonly<Record<string, string>>,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [field, problem] of Object.entries(problems)) {
    texts[field] =
      language.textOf(`field.${problem}.${field}`) ??
      language.textOf(`${field}_${problem}`) ??
      language.textOf(`field.${problem}`) ??
      language.text('field.invalid');
  }
  return texts;
}

function explainCode(language: Language, code: string, secondsToWait = 60): string {
  if (code !== 'rate_limited') return language.textOf(code) ?? language.text('failed');
  const minutes = new Intl.NumberFormat(language.tag, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(Math.ceil(secondsToWait / 60));
  return language.text('rate_limited', { minutes });
}
