import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  declineTitle: 'De uitnodiging afslaan?',
  declineHint: 'Je krijgt dan geen account. {shop} kan je opnieuw uitnodigen.',
  declineNow: 'Uitnodiging afslaan',
  goBack: 'Terug',
  switchAccount: 'Uitloggen en doorgaan',

  invitation_missing: 'Open de link in je uitnodigingsmail nog eens.',
  'invitation_missing.title': 'Hier is geen uitnodiging',
  invitation_unknown:
    'Open hem nog eens vanuit de e-mail. Helpt dat niet, vraag {shop} dan om een nieuwe uitnodiging.',
  'invitation_unknown.title': 'Deze link werkt niet',
  invitation_expired: 'Vraag {shop} om een nieuwe: die is zo verstuurd.',
  'invitation_expired.title': 'Deze uitnodiging is verlopen',
  invitation_used: 'Je account staat voor je klaar.',
  'invitation_used.title': 'Je hebt deze uitnodiging geaccepteerd',
  invitation_declined: 'Van gedachten veranderd? Vraag {shop} om je opnieuw uit te nodigen.',
  'invitation_declined.title': 'Je hebt deze uitnodiging afgeslagen',
  invitation_replaced: 'Open de link in de nieuwste e-mail van {shop}.',
  'invitation_replaced.title': 'Er is een nieuwere uitnodiging',
  wrong_account: 'Deze uitnodiging is voor een ander e-mailadres.',
};

export default nl;
