import type { Words } from '../words';
import type { inbox as english } from '../en/inbox';

export const inbox: Words<typeof english> = {
  title: 'Mensajes',
  lead: '{count, plural, =0 {Nada nuevo.} one {# nuevo.} other {# nuevos.}} Los correos nunca dicen por qué viaja.',
  today: 'Hoy',
  earlier: 'Antes',
  isNew: 'Nuevo',
  openTrip: 'Abrir el viaje',
  readUpdates: 'Leer las novedades',
  markAll: 'Marcar todo como leído',
  empty: 'Todavía no hay mensajes',
  emptyNote: 'Aquí llegan las noticias de sus viajes.',
  kinds: {
    'trip-saved': 'Su plan está guardado',
    'plan-changed': '{name} cambió el plan',
    'appointment-booked': '{name} reservó una hora',
    'appointment-moved': '{name} cambió una hora reservada',
    'appointment-cancelled': '{name} canceló una hora reservada',
    'appointment-offered': '{name} le guarda una hora',
    'appointment-move-asked': '{name} pide cambiar una hora reservada',
    'centre-changed-plan': '{name}, {centre}, cambió el plan',
    'centre-confirmed-day': '{name}, {centre}, confirmó el día',
    'centre-set-hour': '{name}, {centre}, dio la hora',
    'day-awaits-centre': '{name} cambió el día o la hora. Su centro no lo ha confirmado.',
    'update-posted': 'Hay novedades de un viaje en el que usted está',
  },
  unknownKind: 'Hay noticias de su viaje',
};
