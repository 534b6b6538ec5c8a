import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  alreadyRegisteredMail,
  changeEmailCodeMail,
  claimOrdersCodeMail,
  deletionRequestedMail,
  emailChangedMail,
  emailInUseMail,
  invitationMail,
  noAccountMail,
  passkeyAddedMail,
  passkeyRemovedMail,
  passwordChangedMail,
  passwordResetMail,
  registerCodeMail,
  resetCodeMail,
  signInCodeMail,
  welcomeMail,
  type MailContent,
} from '../../src/server/mail/index.js';
import { languageTags } from '../../src/contract/languages.js';
import { stringsFor } from '../../src/server/mail/strings.js';
import { strayMarks } from '../i18n/spelling.js';

const code = { shopName: 'Kiosk', locale: 'en', code: '012345', minutes: 10 };

for (const [locale, language, words] of [
  ['en', 'en', 'Enter this code'],
  ['en-GB', 'en', 'Enter this code'],
  ['es', 'es', 'Escribe este código'],
  ['es-AR', 'es', 'Escribe este código'],
  ['ES', 'es', 'Escribe este código'],
  ['fr-CA', 'fr', 'Saisissez ce code'],
  ['pt', 'pt-BR', 'Digite este código'],
  ['zh-CN', 'zh-Hans', '请输入此验证码'],
  ['zh-TW', 'en', 'Enter this code'],
  ['ar-EG', 'ar', 'إدخال هذا الرمز'],
  ['iw', 'he', 'הזינו את הקוד'],
  ['pl', 'en', 'Enter this code'],
  ['constructor', 'en', 'Enter this code'],
] as const) {
  test(`a shop in ${locale} writes its mails in ${language}`, () => {
    const mail = signInCodeMail({ ...code, locale });
    assert.equal(mail.language, language);
    assert.ok(mail.text.includes(words));
    assert.ok(mail.html.includes(words));
    assert.ok(
      mail.html.includes(
        `<html lang="${language}" dir="${/ar|he/.test(language) ? 'rtl' : 'ltr'}">`,
      ),
    );
  });
}

for (const [locale, minutes, words] of [
  ['en', 1, 'for 1 minute.'],
  ['en', 10, 'for 10 minutes.'],
  ['es', 1, 'durante 1 minuto.'],
  ['es', 10, 'durante 10 minutos.'],
] as const) {
  test(`${minutes} in ${locale} reads "${words}"`, () => {
    const { text } = registerCodeMail({ ...code, locale, minutes });
    assert.ok(text.includes(words), text);
  });
}

function accountMails(shop: { shopName: string; locale: string }, url: string, text: string) {
  return [
    emailInUseMail({ ...shop, signInUrl: url }),
    passwordResetMail({ ...shop, resetUrl: url, minutes: 60 }),
    passwordChangedMail({ ...shop, signInUrl: url, accountUrl: url, passkeys: 0 }),
    passwordChangedMail({ ...shop, signInUrl: url, accountUrl: url, passkeys: 3, removed: true }),
    emailChangedMail({ ...shop, maskedEmail: text }),
    passkeyAddedMail({ ...shop, name: text, accountUrl: url }),
    passkeyRemovedMail({ ...shop, name: text, accountUrl: url }),
    deletionRequestedMail({ ...shop, accountUrl: url, deletesAt: 0 }),
  ];
}

test('every mail of an account is written in each language, and says what to do next', () => {
  const made = ['en', 'es'].map((locale) =>
    accountMails({ shopName: 'Kiosk', locale }, 'https://kiosk.example/here', 'Ada’s laptop'),
  );
  for (const [index, english] of (made[0] ?? []).entries()) {
    const spanish = made[1]?.[index];
    assert.notEqual(english.subject, spanish?.subject);
    assert.match(english.text, /^If it wasn't you, /m);
    assert.match(String(spanish?.text), /^Si no fuiste tú, /m);
  }
});

for (const [locale, passkeys, words] of [
  ['en', 1, '1 passkey still signs in: if it isn’t yours, remove it in your account.'],
  ['en', 2, '2 passkeys still sign in: in your account, remove those that aren’t yours.'],
  ['es', 1, '1 llave de acceso aún permite entrar: si no es tuya, quítala en tu cuenta.'],
  ['es', 2, '2 llaves de acceso aún permiten entrar: quita en tu cuenta las que no sean tuyas.'],
] as const) {
  test(`after another password, in ${locale}, ${passkeys} of the passkeys are named`, () => {
    const [signInUrl, accountUrl] = ['https://kiosk.example/in', 'https://kiosk.example/account'];
    const values = { shopName: 'Kiosk', locale, signInUrl, accountUrl };
    for (const removed of [false, true]) {
      const { text, html } = passwordChangedMail({ ...values, removed, passkeys });
      assert.ok(text.replaceAll("'", '’').includes(`\n\n${words}\n\n`), text);
      assert.match(text, /^https:\/\/kiosk\.example\/account$/m);
      assert.ok(html.includes('href="https://kiosk.example/account"'));
      const none = passwordChangedMail({ ...values, removed, passkeys: 0 });
      assert.ok(!none.text.includes(accountUrl), none.text);
    }
  });
}

for (const [locale, subject, action] of [
  ['en', 'Welcome to your account at Kiosk', 'Sign in'],
  ['es', 'Te damos la bienvenida a tu cuenta de Kiosk', 'Entrar'],
] as const) {
  test(`a welcome in ${locale} says where to sign in`, () => {
    const signInUrl = 'https://kiosk.example/in';
    const mail = welcomeMail({ shopName: 'Kiosk', locale, signInUrl });
    assert.equal(mail.subject, subject);
    assert.ok(mail.text.includes(`\n${action}:\n${signInUrl}\n`), mail.text);
    assert.ok(mail.html.includes(`href="${signInUrl}"`));
  });
}

test('a deletion says on which day, in the words of the language', () => {
  const values = { shopName: 'Kiosk', accountUrl: 'https://kiosk.example/account' };
  const deletesAt = Date.parse('2025-03-14T23:59:59Z');
  const english = deletionRequestedMail({ ...values, locale: 'en-GB', deletesAt });
  assert.match(english.text, /on March 14, 2025\./);
  const spanish = deletionRequestedMail({ ...values, locale: 'es-AR', deletesAt });
  assert.match(spanish.text, /el 14 de marzo de 2025\./);
});

test('a code stands alone as six digits on its line, and nowhere in the subject', () => {
  const codeMails = [
    signInCodeMail,
    registerCodeMail,
    resetCodeMail,
    changeEmailCodeMail,
    claimOrdersCodeMail,
  ].map((make) => make(code));
  for (const mail of codeMails) {
    assert.equal(mail.text.match(/^\d{6}$/gm)?.join(), '012345');
    assert.equal(mail.html.match(/\d{6,}/g)?.join(), '012345');
    assert.doesNotMatch(mail.subject, /\d/);
  }
});

test('a shop that invites its customers offers no way to register', () => {
  const open = noAccountMail({ ...code, registerUrl: 'https://kiosk.example/register' });
  assert.ok(open.text.includes('\nhttps://kiosk.example/register\n'));
  const closed = noAccountMail({ ...code, registerUrl: null });
  assert.doesNotMatch(closed.text + closed.html, /href|register/);
  assert.match(closed.text, /invitation/);
});

test('markup in a name or link is shown, not obeyed', () => {
  const shopName = `<img src=x onerror=alert(1)>"'&amp;`;
  const link = 'https://kiosk.example/?a=1&b="><script>alert(1)</script>';
  for (const mail of [
    signInCodeMail({ ...code, shopName }),
    alreadyRegisteredMail({ shopName, locale: 'en', signInUrl: link }),
    noAccountMail({ shopName, locale: 'es', registerUrl: link }),
    noAccountMail({ shopName, locale: 'es', registerUrl: link, purpose: 'reset' }),
    invitationMail({ ...code, shopName, invitationUrl: link, days: 30, message: shopName }),
    welcomeMail({ shopName, locale: 'en', signInUrl: link }),
    ...accountMails({ shopName, locale: 'en' }, link, shopName),
    ...accountMails({ shopName, locale: 'es' }, link, shopName),
  ]) {
    assert.doesNotMatch(mail.html, /<img|<script|"'/);
    assert.ok(mail.html.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;amp;'));
  }
  const { html } = alreadyRegisteredMail({ shopName, locale: 'en', signInUrl: link });
  assert.ok(html.includes('href="https://kiosk.example/?a=1&amp;b=&quot;&gt;&lt;script&gt;'));
});

test('a mail fetches nothing', () => {
  const { html } = signInCodeMail(code);
  assert.doesNotMatch(html, /<(img|link|script|iframe|object)|url\(|@import|https?:/);
});

for (const locale of languageTags) {
  const mails = allMails(locale);

  test(`${locale}: every mail says all that it has to, in its language and spelling`, () => {
    const english = new Set(allMails('en').flatMap(({ text }) => text.split('\n\n')));
    for (const { subject, text } of mails) {
      assert.ok(subject.includes('Kiosk'), subject);
      assert.doesNotMatch(text, /undefined|\$\{|[{}!¡！]| {2}/);
      for (const line of [subject, ...text.split('\n\n')]) {
        if (locale !== 'en' && /\p{L}{2}/u.test(line) && !/^-- |https:/.test(line)) {
          assert.ok(!english.has(line), line);
          assert.ok(!strayMarks(locale, line.replaceAll('’', '')), line);
        }
      }
    }
  });

  test(`${locale}: every plural form of its passkeys is there`, () => {
    const { passkeysLeft } = stringsFor(locale).strings;
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const forms = Object.keys(passkeysLeft).filter((form) => form !== 'action');
    assert.deepEqual(forms.sort(), [...pluralCategories].sort());
  });
}

function allMails(locale: string): MailContent[] {
  const [shop, url] = [{ shopName: 'Kiosk', locale }, 'https://kiosk.example/here'];
  const values = { ...shop, code: '012345', minutes: 10 };
  return [
    signInCodeMail(values),
    registerCodeMail(values),
    resetCodeMail(values),
    changeEmailCodeMail(values),
    claimOrdersCodeMail(values),
    alreadyRegisteredMail({ ...shop, signInUrl: url }),
    noAccountMail({ ...shop, registerUrl: null }),
    noAccountMail({ ...shop, registerUrl: url, purpose: 'reset' }),
    invitationMail({ ...shop, invitationUrl: url, days: 30, message: '' }),
    welcomeMail({ ...shop, signInUrl: url }),
    ...accountMails(shop, url, 'Ada'),
  ];
}
