import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  noOrders: 'Hier erscheinen Ihre Bestellungen mit Status und Summe.',
  startShopping: 'Jetzt einkaufen',
  moreOrders: 'Weitere Bestellungen anzeigen',
  andMore: 'und {count} weitere',
  itemCount: '{count} × {title}',

  'order.pending': 'Zahlung ausstehend',
  'order.authorized': 'Zahlung autorisiert',
  'order.paid': 'Bezahlt',
  'order.partially_refunded': 'Teilweise erstattet',
  'order.refunded': 'Erstattet',
  'order.voided': 'Zahlung storniert',
  'order.unfulfilled': 'In Vorbereitung',
  'order.partially_fulfilled': 'Teilweise versandt',
  'order.fulfilled': 'Versandt',
  'order.delivered': 'Zugestellt',
  'order.returned': 'Zurückgesendet',
  'order.cancelled': 'Storniert',

  orderedAsGuest: 'Ohne Anmeldung bestellt?',
  findOrders: 'Diese Bestellungen finden',
  findOrdersHint:
    'Geben Sie die E-Mail ein, mit der Sie bestellt haben. Wir schicken einen Code dorthin.',
  sendCode: 'Code senden',
  'claimed.zero': 'Wir haben keine weiteren Bestellungen mit dieser E-Mail gefunden.',
  'claimed.one': 'Eine Bestellung wurde Ihrem Konto hinzugefügt.',
  'claimed.other': '{count} Bestellungen wurden Ihrem Konto hinzugefügt.',
};

export default de;
