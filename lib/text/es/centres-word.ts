import type { centresWord as english } from '../en/centres-word';
import type { Words } from '../words';

export const centresWord: Words<typeof english> = {
  back: 'Volver a las llegadas',
  lead: 'Lo que usted guarda aquí lo dice {centre}. Vale desde ahora, y se avisa al paciente y a quienes le ayudan.',
  awaits: {
    title: 'Lo que espera su respuesta',
    lead: 'El paciente, o quien le ayuda, anotó esto y ya vale. Hasta que usted responda, queda marcado «el centro no lo ha confirmado».',
    none: 'Nada espera su respuesta',
    noneNote: 'Cuando el paciente, o quien le ayuda, anote lo que dijo el equipo médico, lo verá aquí.',
    confirm: 'Confirmar',
    otherwise: 'Decir otra cosa',
    surgery: 'Cirugía: {day}',
    noSurgery: 'Ya no hay día de cirugía',
    number: '{number}: {said}',
    lifted: '{name} terminó la pausa el {day}.',
    writtenBy: 'Lo anotó {name}, {when}',
    written: 'Lo anotó el paciente o quien le ayuda, {when}',
  },
  speaker: {
    clinician: 'Quién del equipo médico lo dijo',
    ownHint: 'Aquí está su propio nombre. Si lo dijo otra persona, escriba el nombre de ella y marque la casilla de abajo.',
    passedOn: 'Transmito lo que dijo otra persona del equipo médico',
    relayHint: 'Por ejemplo: Dra. Feld. Su nombre aparece al lado, porque usted lo transmitió.',
  },
  word: { title: 'Qué dice el equipo médico de su centro', answer: 'La respuesta' },
  number: { title: 'Un número de su centro' },
  hold: {
    setLead: 'Lo que usted guarda aquí lo dice {centre}. Retira cada sí a volar y al ejercicio, y cierra los días suaves. Las reservas se quedan hasta que el paciente las cambie.',
    title: 'El viaje está en pausa',
  },
  escort: {
    title: 'El acompañante que pone su centro',
    lead: 'Una persona que lleva al paciente a donde se aloja y está con él las primeras 24 horas. Se avisa al paciente y a quienes le ayudan.',
    formTitle: 'Lo que pone su centro',
    name: 'Persona o servicio',
    nameHint: 'Por ejemplo: Kips Bay Care Companions',
    phone: 'Teléfono (si lo hay)',
    save: 'Nosotros lo ponemos',
    takeBack: 'Ya no lo ponemos',
    isTaken: '{name} dijo que sí. Nadie se lo quita. Cuando diga que no puede venir, su centro puede poner a otra persona.',
  },
};
