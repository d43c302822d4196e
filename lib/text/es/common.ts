import type { common as english } from '../en/common';
import type { Words } from '../words';

export const common: Words<typeof english> = {
  brand: 'Mendway',
  home: 'Inicio de Mendway',
  skip: 'Ir al contenido',
  otherLanguage: 'English',
  emergency: 'Emergencia',
  signIn: 'Entrar',
  signOut: 'Salir',
  save: 'Guardar',
  cancel: 'Cancelar',
  back: 'Volver',
  pending: 'Un momento',
  optional: 'si quiere',
  problemsHead: 'Por favor, corrija esto primero.',
  pageTitle: '{page} · Mendway',
};
