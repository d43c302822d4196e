import type { Words } from '../words';
import type { more as english } from '../en/more';

export const more: Words<typeof english> = {
  title: 'Más',
  inbox: 'Mensajes',
  newCount: '{count, plural, one {# nuevo} other {# nuevos}}',
  trips: 'Viajes',
  tripsNote: 'Los suyos y los que ayuda a planear',
  appointments: 'Citas',
  appointmentsNote: 'A quién llamar, qué decir, qué está confirmado',
  people: 'Personas',
  peopleNote: 'Quién ayuda, quién ve qué, quién miró',
  updates: 'Novedades',
  updatesNote: 'Cómo va el día de la cirugía, de quienes están allí',
  card: 'Tarjeta de emergencia',
  cardNote: 'A quién llamar, alergias, medicamentos',
  reminders: 'Recordatorios',
  remindersNote: 'Qué le recordamos, y cuándo',
  history: 'Qué cambió',
  historyNote: 'Cada cambio de su próximo viaje, y deshacer',
  centres: 'Centros',
  centresNote: 'Centros de columna en Nueva York y quién los revisó',
  help: 'Ayuda',
  administration: 'Administración',
  administrationNote: 'Vuelos, equipaje de mano, centros',
  account: 'Cuenta',
  signOut: 'Cerrar sesión',
};
