import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  declineTitle: 'Einladung ablehnen?',
  declineHint: 'Sie erhalten dann kein Konto. {shop} kann Sie wieder einladen.',
  declineNow: 'Einladung ablehnen',
  goBack: 'Zurück',
  switchAccount: 'Abmelden und fortfahren',

  invitation_missing: 'Öffnen Sie den Link in Ihrer Einladungs-E-Mail noch einmal.',
  'invitation_missing.title': 'Hier ist keine Einladung',
  invitation_unknown:
    'Öffnen Sie ihn noch einmal aus der E-Mail. Hilft das nicht, schickt {shop} Ihnen gern eine neue Einladung.',
  'invitation_unknown.title': 'Dieser Link funktioniert nicht',
  invitation_expired: '{shop} schickt Ihnen auf Wunsch schnell eine neue.',
  'invitation_expired.title': 'Diese Einladung ist abgelaufen',
  invitation_used: 'Ihr Konto steht für Sie bereit.',
  'invitation_used.title': 'Sie haben diese Einladung angenommen',
  invitation_declined: 'Anders überlegt? {shop} kann Sie wieder einladen.',
  'invitation_declined.title': 'Sie haben diese Einladung abgelehnt',
  invitation_replaced: 'Öffnen Sie den Link in der neuesten Einladung. Absender: {shop}.',
  'invitation_replaced.title': 'Es gibt eine neuere Einladung',
  wrong_account: 'Diese Einladung gilt für eine andere E-Mail-Adresse.',
};

export default de;
