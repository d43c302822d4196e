import type { word as english } from '../en/word';
import type { Words } from '../words';

export const word: Words<typeof english> = {
  title: '¿Qué dijo su cirujano?',
  lead: 'Aquí solo cuenta lo que dijo el equipo médico, no una cita que fue bien. Si tiene dudas, pregunte otra vez.',
  about: 'Sobre',
  fly: 'El viaje a casa',
  exercise: 'El ejercicio',
  said: 'Dijo',
  yes: 'Sí', 'not-yet': 'Todavía no', withdrawn: 'Retiró el sí',
  saidBy: 'Quién lo dijo',
  saidByHint: 'Por ejemplo: Dra. Feld',
  saidOn: 'Qué día',
  note: 'Nota (si quiere)',
  save: 'Anotarlo',
  toHold: '¿Infección, fuga de líquido, otra vez en el hospital? Poner el viaje en pausa',
  heldNow: 'Este viaje está en pausa. Un sí se puede anotar cuando termine la pausa.',
  seeHold: 'Ver la pausa',
  history: 'Lo que se dijo hasta ahora',
  none: '{kind, select, fly {Todavía no hay nada anotado sobre el viaje a casa} other {Todavía no hay nada anotado sobre el ejercicio}}',
  spoken: {
    yes: '{name} dijo que sí {kind, select, fly {al viaje a casa} other {al ejercicio}} el {day}.',
    'not-yet': '{name} dijo que todavía no {kind, select, fly {al viaje a casa} other {al ejercicio}} el {day}.',
    withdrawn: '{name} retiró el sí {kind, select, fly {al viaje a casa} other {al ejercicio}} el {day}.',
  },
  surgeon: 'Su cirujano',
  patient: 'El centro no lo ha confirmado.',
  confirmed: 'El centro lo confirmó.',
  centre: 'Lo dijo el propio centro.',
  relayed: 'Lo dice el centro; lo transmitió {name}.',
};
