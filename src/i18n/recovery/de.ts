import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  linkSent:
    'Wenn es ein Konto mit {email} gibt, ist ein Link für ein neues Passwort unterwegs. Er gilt eine Stunde.',
  linkSentAgain: 'Ein neuer Link ist unterwegs.',
  sendLinkAgain: 'Neuen Link senden',

  reset_unknown:
    'Öffnen Sie ihn noch einmal aus der E-Mail oder lassen Sie sich einen neuen schicken.',
  'reset_unknown.title': 'Dieser Link funktioniert nicht',
  reset_expired:
    'Jeder Link gilt einmal, eine Stunde lang, und nur der neueste. Lassen Sie sich einen neuen schicken.',
  'reset_expired.title': 'Dieser Link gilt nicht mehr',

  password_reset_required:
    'Der Shop bittet Sie, ein neues Passwort festzulegen. Dafür brauchen Sie einen Code aus Ihrem Postfach.',
};

export default de;
