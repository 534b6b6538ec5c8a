import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  noOrders: 'Hier zie je straks je bestellingen, met status en totaal.',
  startShopping: 'Begin met winkelen',
  moreOrders: 'Meer bestellingen tonen',
  andMore: 'en nog {count}',
  itemCount: '{count} × {title}',

  'order.pending': 'Wacht op betaling',
  'order.authorized': 'Betaling geautoriseerd',
  'order.paid': 'Betaald',
  'order.partially_refunded': 'Deels terugbetaald',
  'order.refunded': 'Terugbetaald',
  'order.voided': 'Betaling geannuleerd',
  'order.unfulfilled': 'In voorbereiding',
  'order.partially_fulfilled': 'Deels verzonden',
  'order.fulfilled': 'Verzonden',
  'order.delivered': 'Bezorgd',
  'order.returned': 'Geretourneerd',
  'order.cancelled': 'Geannuleerd',

  orderedAsGuest: 'Besteld zonder in te loggen?',
  findOrders: 'Die bestellingen zoeken',
  findOrdersHint: 'Vul het e-mailadres in waarmee je hebt besteld. We sturen er een code naartoe.',
  sendCode: 'Code sturen',
  'claimed.zero': 'We hebben geen andere bestellingen met dit e-mailadres gevonden.',
  'claimed.one': 'Er is één bestelling aan je account toegevoegd.',
  'claimed.other': 'Er zijn {count} bestellingen aan je account toegevoegd.',
};

export default nl;
