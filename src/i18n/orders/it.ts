import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  noOrders: 'Qui vedrai i tuoi ordini, con stato e totale.',
  startShopping: 'Inizia gli acquisti',
  moreOrders: 'Mostra altri ordini',
  andMore: 'e altri {count}',
  itemCount: '{count} × {title}',

  'order.pending': 'Pagamento in attesa',
  'order.authorized': 'Pagamento autorizzato',
  'order.paid': 'Pagato',
  'order.partially_refunded': 'Rimborsato in parte',
  'order.refunded': 'Rimborsato',
  'order.voided': 'Pagamento annullato',
  'order.unfulfilled': 'In preparazione',
  'order.partially_fulfilled': 'Spedito in parte',
  'order.fulfilled': 'Spedito',
  'order.delivered': 'Consegnato',
  'order.returned': 'Restituito',
  'order.cancelled': 'Annullato',

  orderedAsGuest: 'Hai ordinato senza accedere?',
  findOrders: 'Trova quegli ordini',
  findOrdersHint: 'Inserisci l’e-mail con cui hai ordinato. Ti invieremo un codice.',
  sendCode: 'Invia il codice',
  'claimed.zero': 'Non abbiamo trovato altri ordini con questa e-mail.',
  'claimed.one': 'Un ordine è stato aggiunto al tuo account.',
  'claimed.many': '{count} di ordini sono stati aggiunti al tuo account.',
  'claimed.other': '{count} ordini sono stati aggiunti al tuo account.',
};

export default it;
