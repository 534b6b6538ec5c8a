import { expect } from '@open-wc/testing';
import { eventually, field, openShop, seen } from '../support.js';
import { open, profileOf, reads, section } from './support.js';

const attacks = [
  '<img src=x onerror="window.attacked=1">',
  '<script>window.attacked=1</script>',
  '"><svg onload=window.attacked=1>',
  '{name}{date}${window.attacked=1}',
];

for (const attack of attacks) {
  it(`shows ${attack} as text wherever it stands`, async () => {
    const shop = await openShop({
      consentText: attack,
      registrationFields: {
        phone: 'off',
        company: 'optional',
        extra: [{ key: 'a', label: attack, type: 'select', required: false, options: [attack] }],
      },
    });
    const page = await profileOf(shop, {
      firstName: attack,
      company: attack,
      identification: attack,
      extra: { a: attack },
    });
    await reads(page, attack);
    expect(seen(section(page, 'marketing'))).to.include(attack);
    const details = await open(page, 'details');
    expect(field(details, 'Company (optional)').value).to.equal(attack);
    await open(page, 'passkeys');
    await eventually(() => details.querySelector('select')!.value === attack);
    expect(page.querySelector('img, script, [onload], [onerror]')).to.equal(null);
    expect(window).not.to.have.property('attacked');
  });
}
