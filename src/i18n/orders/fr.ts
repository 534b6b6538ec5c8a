import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  noOrders: 'Vos commandes s’afficheront ici, avec leur état et leur total.',
  startShopping: 'Commencer mes achats',
  moreOrders: 'Afficher plus de commandes',
  andMore: 'et {count} de plus',
  itemCount: '{count} × {title}',

  'order.pending': 'Paiement en attente',
  'order.authorized': 'Paiement autorisé',
  'order.paid': 'Payée',
  'order.partially_refunded': 'Remboursée en partie',
  'order.refunded': 'Remboursée',
  'order.voided': 'Paiement annulé',
  'order.unfulfilled': 'En préparation',
  'order.partially_fulfilled': 'Expédiée en partie',
  'order.fulfilled': 'Expédiée',
  'order.delivered': 'Livrée',
  'order.returned': 'Retournée',
  'order.cancelled': 'Annulée',

  orderedAsGuest: 'Une commande passée sans compte\u202f?',
  findOrders: 'Retrouver ces commandes',
  findOrdersHint: 'Saisissez l’e-mail utilisé pour commander. Nous y enverrons un code.',
  sendCode: 'Envoyer le code',
  'claimed.zero': 'Nous n’avons pas trouvé d’autre commande avec cet e-mail.',
  'claimed.one': 'Une commande a été ajoutée à votre compte.',
  'claimed.many': '{count} de commandes ont été ajoutées à votre compte.',
  'claimed.other': '{count} commandes ont été ajoutées à votre compte.',
};

export default fr;
