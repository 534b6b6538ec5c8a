import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  openingReset: 'Je link wordt geopend…',
  resetTitle: 'Nieuw wachtwoord instellen',
  resetHint: 'Het geldt meteen, en je andere apparaten worden uitgelogd.',
  resetOfOther: 'Je bent ingelogd als {name}. Dit stelt het wachtwoord van {email} in.',
  resetPassword: 'Nieuw wachtwoord',
  resetPasswordHint: 'Minstens {count} tekens. Een paar losse woorden werken goed.',
  saveAndSignIn: 'Opslaan en inloggen',

  requestLink: 'We mailen je een link om een nieuw wachtwoord in te stellen.',
  sendLink: 'Mail me een link',
  rememberedIt: 'Schiet het je weer te binnen?',
};

export default nl;
