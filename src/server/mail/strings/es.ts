import type { Strings } from '../strings.js';

export const es: Strings = {
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
  resetCode: {
    subject: (shop) => `Tu código para poner una contraseña nueva en ${shop}`,
    intro: (shop) => `Escribe este código para poner una contraseña nueva en ${shop}:`,
    expiry: (time) => `Sirve una sola vez, durante ${time}.`,
    ignore:
      'Si no lo pediste, puedes ignorar este correo. Nadie puede poner una contraseña sin el código, así que no lo compartas.',
  },
  changeEmailCode: {
    subject: (shop) => `Tu código para usar este correo en ${shop}`,
    intro: (shop) =>
      `Escribe este código para usar este correo electrónico en tu cuenta de ${shop}:`,
    expiry: (time) => `Sirve una sola vez, durante ${time}.`,
    ignore:
      'Si no lo pediste, puedes ignorar este correo. Nada cambia sin el código, así que no lo compartas.',
  },
  claimOrdersCode: {
    subject: (shop) => `Tu código para añadir tus pedidos de ${shop} a tu cuenta`,
    intro: (shop) =>
      `Escribe este código para añadir a tu cuenta los pedidos que hiciste en ${shop} con este correo electrónico:`,
    expiry: (time) => `Sirve una sola vez, durante ${time}.`,
    ignore:
      'Si no lo pediste, puedes ignorar este correo. Nadie ve tus pedidos sin el código, así que no lo compartas.',
  },
  alreadyRegistered: {
    subject: (shop) => `Ya tienes una cuenta en ${shop}`,
    intro: (shop) =>
      `Alguien, probablemente tú, quiso crear una cuenta en ${shop} con este correo electrónico. Ya tienes una: basta con entrar, con un código por correo si no recuerdas la contraseña.`,
    action: 'Entrar',
    ignore: 'Si no fuiste tú, puedes ignorar este correo. No ha cambiado nada.',
  },
  emailInUse: {
    subject: (shop) => `Ya tienes una cuenta en ${shop}`,
    intro: (shop) =>
      `Alguien, probablemente tú, quiso usar este correo electrónico para otra cuenta en ${shop}. Ya tienes una con él: basta con entrar.`,
    action: 'Entrar',
    ignore: 'Si no fuiste tú, puedes ignorar este correo. No ha cambiado nada.',
  },
  noAccount: {
    subject: (shop) => `No hay ninguna cuenta con este correo en ${shop}`,
    intro: (shop) =>
      `Alguien, probablemente tú, quiso entrar en ${shop}, pero no hay ninguna cuenta con este correo electrónico. Quizá usaste otro.`,
    resetIntro: (shop) =>
      `Alguien, probablemente tú, pidió una contraseña nueva en ${shop}, pero no hay ninguna cuenta con este correo electrónico. Quizá usaste otro.`,
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
  welcome: {
    subject: (shop) => `Te damos la bienvenida a tu cuenta de ${shop}`,
    intro: (shop) =>
      `${shop} ha abierto una cuenta para ti con este correo electrónico. Entra con tu contraseña o con un código por correo.`,
    action: 'Entrar',
    ignore: 'Si no quieres una cuenta, díselo a la tienda.',
  },
  passwordReset: {
    subject: (shop) => `Pon una contraseña nueva en ${shop}`,
    intro: (shop) =>
      `Alguien, probablemente tú, pidió una contraseña nueva para tu cuenta de ${shop}. Abre el enlace para ponerla.`,
    action: 'Poner una contraseña nueva',
    expiry: (time) =>
      `El enlace sirve una sola vez, durante ${time}. Es solo para ti, así que no lo compartas.`,
    ignore: 'Si no fuiste tú, puedes ignorar este correo. No ha cambiado nada.',
  },
  passwordChanged: {
    subject: (shop) => `Tu contraseña de ${shop} ha cambiado`,
    intro: (shop) =>
      `Tu cuenta de ${shop} tiene una contraseña nueva, y se cerró la sesión en los demás dispositivos.`,
    action: 'Entrar',
    ignore:
      'Si no fuiste tú, pon enseguida una contraseña nueva: en la página de entrada, di que la has olvidado.',
  },
  passwordRemoved: {
    subject: (shop) => `Tu cuenta de ${shop} ya no tiene contraseña`,
    intro: (shop) =>
      `Se quitó la contraseña de tu cuenta de ${shop}, y se cerró la sesión en los demás dispositivos. Entras con un código por correo o con una llave de acceso.`,
    action: 'Entrar',
    ignore:
      'Si no fuiste tú, pon enseguida una contraseña nueva: en la página de entrada, di que la has olvidado.',
  },
  passkeysLeft: {
    one: (count) =>
      `${count} llave de acceso aún permite entrar: si no es tuya, quítala en tu cuenta.`,
    other: (count) =>
      `${count} llaves de acceso aún permiten entrar: quita en tu cuenta las que no sean tuyas.`,
    many: (count) =>
      `${count} de llaves de acceso aún permiten entrar: quita en tu cuenta las que no sean tuyas.`,
    action: 'Ver tu cuenta',
  },
  emailChanged: {
    subject: (shop) => `El correo de tu cuenta de ${shop} ha cambiado`,
    intro: (shop, address) =>
      `Desde ahora el correo de tu cuenta de ${shop} es ${address}, y ya no el que recibe este mensaje. Se cerró la sesión en los demás dispositivos.`,
    ignore: 'Si no fuiste tú, avisa a la tienda enseguida.',
  },
  passkeyAdded: {
    subject: (shop) => `Se añadió una llave de acceso a tu cuenta de ${shop}`,
    intro: (shop, name) =>
      `Desde ahora la llave de acceso «${name}» sirve para entrar en tu cuenta de ${shop}.`,
    action: 'Ver tu cuenta',
    ignore: 'Si no fuiste tú, quita la llave de acceso en tu cuenta y pon una contraseña nueva.',
  },
  passkeyRemoved: {
    subject: (shop) => `Se quitó una llave de acceso de tu cuenta de ${shop}`,
    intro: (shop, name) =>
      `La llave de acceso «${name}» ya no sirve para entrar en tu cuenta de ${shop}.`,
    action: 'Ver tu cuenta',
    ignore:
      'Si no fuiste tú, cierra la sesión en los demás dispositivos desde tu cuenta y pon una contraseña nueva.',
  },
  deletionRequested: {
    subject: (shop) => `Tu cuenta de ${shop} se eliminará`,
    intro: (shop, date) => `Pediste que se elimine tu cuenta de ${shop}. Se eliminará el ${date}.`,
    keep: 'Hasta entonces puedes arrepentirte: entra y elige conservar tu cuenta.',
    action: 'Ver tu cuenta',
    ignore: 'Si no fuiste tú, conserva tu cuenta y pon una contraseña nueva.',
  },
};
