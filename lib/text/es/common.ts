import type { common as english } from '../en/common';
import type { Words } from '../words';

export const common: Words<typeof english> = {
  brand: 'Mendway',
  title: 'Mendway planea su viaje de cirugía a Nueva York',
  description: 'Un viaje de cirugía a Nueva York en una página: cuándo venir, días tranquilos, visitas y qué hacer para cuándo.',
  home: 'Inicio de Mendway',
  skip: 'Ir al contenido',
  otherLanguage: 'English',
  emergency: 'Emergencia',
  signIn: 'Entrar',
  myTrip: 'Mi viaje',
  backToTrip: 'Volver a mi viaje',
  pending: 'Un momento',
  problemsHead: 'Por favor, corrija esto primero.',
  disclaimer: 'Mendway le ayuda a planear. No reemplaza el consejo de su médico.',
  account: 'Cuenta: {name}',
  mainPages: 'Páginas principales',
  footer: 'Más sobre Mendway',
  nav: {
    trip: 'Viaje',
    calendar: 'Calendario',
    flights: 'Vuelos',
    inbox: 'Mensajes',
    more: 'Más',
    help: 'Ayuda',
    privacy: 'Privacidad',
    centres: 'Centros',
    sources: 'Fuentes',
    emergency: 'Cuándo llamar al médico ya',
  },
};
