import type { Words } from '../words';
import type { inbox as english } from '../en/inbox';

export const inbox: Words<typeof english> = {
  title: 'Avisos',
  lead: '{count, plural, =0 {Nada nuevo.} one {# nuevo.} other {# nuevos.}} Los correos nunca dicen por qué viaja.',
  today: 'Hoy',
  earlier: 'Antes',
  isNew: 'Nuevo',
  openTrip: 'Abrir el viaje',
  markAll: 'Marcar todo como leído',
  empty: 'Todavía no hay avisos',
  emptyNote: 'Cuando alguien conteste, o haya que hacer algo pronto, lo verá aquí.',
  kinds: {
    'escort-accepted': '{name} dijo que sí: será la persona acompañante',
    'escort-declined': '{name} dijo que no puede ser acompañante',
    'surgery-moved': 'Cambió el día de la cirugía',
    'trip-shared': 'El viaje ahora se comparte con {centre}',
    'trip-saved': 'Su plan está guardado',
    'word-recorded': 'Se anotó lo que dijo el cirujano',
    'item-changed': '{name} cambió el itinerario',
    reminder: 'Pronto hay algo que hacer para su viaje',
  },
  unknownKind: 'Hay noticias de su viaje',
};
