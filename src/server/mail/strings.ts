/** Every sentence of our mails, by language. */
export interface Strings {
  signInCode: CodeStrings;
  registerCode: CodeStrings;
  alreadyRegistered: NoticeStrings;
  noAccount: NoticeStrings & {
    /** Where customers can't register by themselves. */
    invitationOnly: string;
  };
  invitation: NoticeStrings & {
    /** Before what the shop has written itself. */
    message: (shop: string) => string;
    /** `time` is a number and its unit, such as "30 days". */
    expiry: (time: string) => string;
  };
}

interface CodeStrings {
  subject: (shop: string) => string;
  intro: (shop: string) => string;
  /** `time` is a number and its unit, such as "10 minutes". */
  expiry: (time: string) => string;
  ignore: string;
}

interface NoticeStrings {
  subject: (shop: string) => string;
  intro: (shop: string) => string;
  action: string;
  ignore: string;
}

const en: Strings = {
  signInCode: {
    subject: (shop) => `Your code to sign in to ${shop}`,
    intro: (shop) => `Enter this code to sign in to ${shop}:`,
    expiry: (time) => `It works once, for ${time}.`,
    ignore:
      "If you didn't ask for it, you can ignore this e-mail. Nobody can sign in without the code, so don't share it.",
  },
  registerCode: {
    subject: (shop) => `Your code to create an account at ${shop}`,
    intro: (shop) => `Enter this code to confirm your e-mail address at ${shop}:`,
    expiry: (time) => `It works once, for ${time}.`,
    ignore:
      "If you didn't ask for it, you can ignore this e-mail. No account is created without the code, so don't share it.",
  },
  alreadyRegistered: {
    subject: (shop) => `You already have an account at ${shop}`,
    intro: (shop) =>
      `Somebody, probably you, asked to create an account at ${shop} with this e-mail address. You already have one, so you can simply sign in, with a code by e-mail if you don't remember the password.`,
    action: 'Sign in',
    ignore: "If it wasn't you, you can ignore this e-mail. Nothing has changed.",
  },
  noAccount: {
    subject: (shop) => `No account with this e-mail address at ${shop}`,
    intro: (shop) =>
      `Somebody, probably you, asked to sign in to ${shop}, but there is no account with this e-mail address. Perhaps you used another one.`,
    action: 'Create an account',
    invitationOnly: 'The shop opens accounts for its customers itself. Ask it for an invitation.',
    ignore: "If it wasn't you, you can ignore this e-mail.",
  },
  invitation: {
    subject: (shop) => `${shop} invites you to your account`,
    intro: (shop) =>
      `${shop} has prepared an account for you. Open the link to see it, and to accept or decline.`,
    message: (shop) => `A message from ${shop}:`,
    action: 'See the invitation',
    expiry: (time) => `The link works for ${time}, and for you alone, so don't share it.`,
    ignore:
      "If you don't want an account, you can ignore this e-mail. No account is opened until you accept.",
  },
};

const es: Strings = {
  signInCode: {
    subject: (shop) => `Tu código para entrar en ${shop}`,
    intro: (shop) => `Escribe este código para entrar en ${shop}:`,
    expiry: (time) => `Sirve una sola vez, durante ${time}.`,
    ignore:
      'Si no lo pediste, puedes ignorar este correo. Nadie puede entrar sin el código, así que no lo compartas.',
  },
  registerCode: {
    subject: (shop) => `Tu código para crear una cuenta en ${shop}`,
    intro: (shop) => `Escribe este código para confirmar tu correo electrónico en ${shop}:`,
    expiry: (time) => `Sirve una sola vez, durante ${time}.`,
    ignore:
      'Si no lo pediste, puedes ignorar este correo. No se crea ninguna cuenta sin el código, así que no lo compartas.',
  },
  alreadyRegistered: {
    subject: (shop) => `Ya tienes una cuenta en ${shop}`,
    intro: (shop) =>
      `Alguien, probablemente tú, quiso crear una cuenta en ${shop} con este correo electrónico. Ya tienes una: basta con entrar, con un código por correo si no recuerdas la contraseña.`,
    action: 'Entrar',
    ignore: 'Si no fuiste tú, puedes ignorar este correo. No ha cambiado nada.',
  },
  noAccount: {
    subject: (shop) => `No hay ninguna cuenta con este correo en ${shop}`,
    intro: (shop) =>
      `Alguien, probablemente tú, quiso entrar en ${shop}, pero no hay ninguna cuenta con este correo electrónico. Quizá usaste otro.`,
    action: 'Crear una cuenta',
    invitationOnly: 'La tienda misma abre las cuentas de sus clientes. Pídele una invitación.',
    ignore: 'Si no fuiste tú, puedes ignorar este correo.',
  },
  invitation: {
    subject: (shop) => `${shop} te invita a abrir tu cuenta`,
    intro: (shop) =>
      `${shop} ha preparado una cuenta para ti. Abre el enlace para verla y para aceptar o rechazar la invitación.`,
    message: (shop) => `Un mensaje de ${shop}:`,
    action: 'Ver la invitación',
    expiry: (time) => `El enlace sirve durante ${time} y es solo para ti, así que no lo compartas.`,
    ignore:
      'Si no quieres una cuenta, puedes ignorar este correo. No se abre ninguna hasta que aceptes.',
  },
};

const languages: Record<string, Strings> = { en, es };

/** The language's strings, whatever its region (`es-AR` reads `es`); English for any other. */
export function stringsFor(locale: string): { language: string; strings: Strings } {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  const strings = Object.hasOwn(languages, language) ? languages[language] : undefined;
  return strings ? { language, strings } : { language: 'en', strings: en };
}
