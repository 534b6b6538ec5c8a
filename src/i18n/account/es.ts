import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  signInToSee: 'Entra para ver tu cuenta.',
  loading: 'Cargando',
  save: 'Guardar',
  saved: 'Guardado.',
  edit: 'Editar',
  remove: 'Eliminar',
  cancel: 'Cancelar',
  undo: 'Deshacer',
  draftRestored: 'Lo que habías escrito está de vuelta.',
  unloaded: 'Esta parte no se ha cargado.',

  recentTitle: '¿Eres tú?',
  recentHint: 'Por tu seguridad, entra otra vez. Lo que has escrito se conserva.',

  reauthentication_required: 'Entra otra vez para hacer este cambio.',
  not_found: 'Ya no está.',
  too_many: 'No caben más.',
};

export default es;
