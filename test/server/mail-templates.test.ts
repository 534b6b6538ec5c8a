import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  alreadyRegisteredMail,
  invitationMail,
  noAccountMail,
  registerCodeMail,
  signInCodeMail,
} from '../../src/server/mail/index.js';

const code = { shopName: 'Kiosk', locale: 'en', code: '012345', minutes: 10 };

for (const [locale, language, words] of [
  ['en', 'en', 'Enter this code'],
  ['en-GB', 'en', 'Enter this code'],
  ['es', 'es', 'Escribe este código'],
  ['es-AR', 'es', 'Escribe este código'],
  ['ES', 'es', 'Escribe este código'],
  ['ja', 'en', 'Enter this code'],
  ['constructor', 'en', 'Enter this code'],
] as const) {
  test(`a shop in ${locale} writes its mails in ${language}`, () => {
    const mail = signInCodeMail({ ...code, locale });
    assert.ok(mail.text.includes(words));
    assert.ok(mail.html.includes(words));
    assert.ok(mail.html.includes(`<html lang="${language}">`));
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

test('a code stands alone as six digits on its line, and nowhere in the subject', () => {
  for (const mail of [signInCodeMail(code), registerCodeMail(code)]) {
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
    invitationMail({ ...code, shopName, invitationUrl: link, days: 30, message: shopName }),
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
