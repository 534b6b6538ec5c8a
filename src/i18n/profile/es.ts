import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  close: 'Cerrar',
  manage: 'Gestionar',

  details: 'Datos',
  taxId: 'Número de identificación fiscal',
  brazilianTaxId: 'CPF/CNPJ',
  'field.invalid.identification': 'Revisa los dígitos: no es un CPF ni un CNPJ.',

  newEmail: 'Nuevo correo electrónico',
  newEmailHint: 'Enviaremos un código a esa dirección.',
  mailCode: 'Enviar código',
  emailChanged: 'Tu correo electrónico es ahora {email}.',
  emailUsed: 'Este correo electrónico es de otra cuenta.',
  sameEmail: 'Este ya es tu correo electrónico.',

  passwordSet: 'Tienes una contraseña.',
  noPassword: 'Ninguna: entras con un código o con una llave de acceso.',
  setPassword: 'Crear contraseña',
  newPassword: 'Nueva contraseña',
  newPasswordHint: 'Al menos {count} caracteres. Se cerrará la sesión en tus otros dispositivos.',
  savePassword: 'Guardar contraseña',
  passwordSaved: 'Tu contraseña se ha guardado. Se ha cerrado la sesión en tus otros dispositivos.',
  removePassword: 'Eliminar la contraseña',
  removePasswordTitle: '¿Eliminar tu contraseña?',
  removePasswordHint:
    'A partir de ahora entrarás con una llave de acceso o con un código enviado a tu correo. Se cerrará la sesión en tus otros dispositivos.',
  passwordRemoved:
    'Tu contraseña se ha eliminado. Se ha cerrado la sesión en tus otros dispositivos.',

  passkeys: 'Llaves de acceso',
  passkeysHint: 'Entra con tu huella, tu cara o el bloqueo de pantalla.',
  noPasskeys: 'Aquí verás tus llaves de acceso.',
  passkeyCreated: 'Añadida el {date}',
  passkeyUsed: 'Usada por última vez el {date}',
  passkeyUnused: 'Sin usar todavía',
  passkeySynced: 'Sincronizada',
  passkeyName: 'Nombre de la llave de acceso',
  passkeyNameOf: '{browser} en {system}',
  passkeyNamePlain: 'Llave de acceso',
  addPasskey: 'Añadir una llave de acceso',
  passkeyAdded: 'Se ha añadido {name}. Ya puedes entrar con ella.',
  rename: 'Cambiar el nombre',
  passkeyRenamed: 'La llave de acceso se llama ahora {name}.',
  removePasskeyTitle: '¿Eliminar {name}?',
  removePasskeyHint: 'Ya no podrás entrar con ella. Tu navegador o teléfono conserva su mitad.',
  removePasskey: 'Eliminar la llave de acceso',
  passkeyRemoved: 'Se ha eliminado {name}.',
  passkeysUnsupported: 'Este navegador no puede crear llaves de acceso.',
  passkey_cancelled: 'No se ha añadido ninguna llave de acceso. Puedes intentarlo otra vez.',
  passkey_known:
    'Este dispositivo o gestor de contraseñas ya tiene una llave de acceso para esta cuenta.',
  passkey_failed:
    'El navegador no ha podido crear la llave de acceso. Prueba con otro dispositivo o navegador.',
  passkey_refused: 'No hemos podido comprobar esa llave de acceso. Inténtalo otra vez.',

  devices: 'Dispositivos',
  devicesHint: 'Dónde has entrado.',
  deviceNamed: '{browser} en {system}',
  unknownDevice: 'Dispositivo desconocido',
  thisDevice: 'Este dispositivo',
  signedInOn: 'Sesión iniciada el {date}',
  lastSeen: 'Última actividad: {time}',
  signOutDevice: 'Cerrar sesión',
  deviceSignedOut: 'Se ha cerrado la sesión en {name}.',
  signOutOthers: 'Cerrar sesión en los demás dispositivos',
  othersSignedOut: 'Se ha cerrado la sesión en los demás dispositivos.',

  marketing: 'Novedades y ofertas',
  agreedOn: 'Aceptaste el {date}.',
  agreedHere: 'Aceptaste en esta tienda el {date}.',
  agreedConfirmed: 'Aceptaste el {date} y lo confirmaste por correo.',
  declinedOn: 'Desactivado desde el {date}.',

  yourData: 'Tus datos',
  yourDataHint: 'Descarga lo que la tienda sabe de ti o elimina tu cuenta.',
  exportHint: 'Todo lo que la tienda guarda de ti, en un archivo JSON.',
  export: 'Descargar tus datos',
  exported: 'Tus datos van camino de tus descargas.',
  deleteHint: 'Se puede deshacer durante {days} días.',
  deleteAccount: 'Eliminar la cuenta',
  deleteTitle: '¿Eliminar tu cuenta?',
  deleteConfirmHint:
    'Dentro de {days} días se eliminarán tus datos, direcciones y llaves de acceso. Hasta entonces puedes conservar tu cuenta. Se cerrará ahora la sesión en tus otros dispositivos. La tienda guarda tus pedidos en sus libros, sin tu correo.',
  deletesOn: 'Tu cuenta se eliminará el {date}.',
  keepAccount: 'Conservar mi cuenta',
  accountKept: 'Tu cuenta se conserva.',
};

export default es;
