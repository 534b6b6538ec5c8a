import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  deliverTo: 'Consegna a',
  deliveryDefault: 'Predefinito',
  deliveryAll: 'Tutti gli indirizzi',
  deliveryChoose: 'Scegli un indirizzo',
  deliveryOther: 'Un altro indirizzo',
  deliverySave: 'Salva questo indirizzo nel mio account',
  deliveryFilled: 'Compilato: {address}',
  deliveryTyped: 'Hai scritto un indirizzo. Lo sostituiamo?',
  deliveryReplace: 'Sostituisci',
  deliveryKeep: 'Tieni quello che ho scritto',
  deliveryUnserved: 'Questo negozio non consegna in questo paese: {country}.',
  deliveryUnfilled: 'Non siamo riusciti a compilare l’indirizzo. Sceglilo di nuovo o scrivilo.',
  deliveryLoading: 'I tuoi indirizzi sono in arrivo',
  deliveryUnloaded: 'Non siamo riusciti a caricare i tuoi indirizzi. Puoi continuare senza.',
};

export default it;
