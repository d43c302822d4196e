import type { feed as english } from '../en/feed';
import type { Words } from '../words';

export const feed: Words<typeof english> = {
  name: 'Viaje a Nueva York',
  note: 'Una nota para su viaje',
  task: 'Una tarea para el viaje',
  taskKind: {
    DRIVE: 'Llevar a alguien en auto', PACK: 'Hacer el equipaje', INSURER: 'Llamar al seguro', PRESCRIPTION: 'Ir a la farmacia', QUESTION: 'Hacer una pregunta', LIFT_BAG: 'Levantar la maleta', OTHER: 'Otra cosa',
  },
  quietDays: 'Días tranquilos: sin planes',
  uncertain: '{name} (por confirmar)',
  flightHome: {
    'too-soon': 'Este vuelo puede ser demasiado pronto. Vale solo si su cirujano dice que sí.',
    waiting: 'Vale si su cirujano dice que sí.',
    'no-word': 'Todavía no está anotado el sí de su cirujano. Vale solo si su cirujano dice que sí.',
    'on-hold': 'Vale solo si su cirujano dice que sí.',
    cleared: 'Su cirujano dijo que sí a este vuelo.',
  },
  newYork: 'Hora de Nueva York: {time}',
  thisZone: 'Hora de allí: {time}',
  flight: 'Vuelo {number}',
  notBooked: 'Sin reservar todavía.',
  asked: 'Se lo pidieron a usted. Conteste sí o no aquí: {url}',
  phone: 'Teléfono: {text}',
  said: 'Nota: {text}',
  details: 'Más: {url}',
  soon: 'Su viaje: pronto',
};
