import type { Words } from '../words';
import type { questions as english } from '../en/questions';

export const questions: Words<typeof english> = {
  title: 'Preguntas del centro',
  titleStaff: 'Preguntas a {name}',
  lead: 'El personal de {centre} lee sus respuestas mientras usted comparta el viaje.',
  leadNobody: 'Ahora ningún centro lee esto. Lo que se preguntó y respondió antes queda aquí para usted.',
  leadStaff: 'Cada pregunta llega a sus mensajes. El correo o el aviso en el teléfono no dice qué pregunta usted.',
  list: 'Preguntas, la más reciente primero',
  none: 'Todavía no le preguntaron nada',
  noneNote: 'Cuando el centro le pregunte algo, aparece aquí y entre sus mensajes.',
  noneStaff: 'Todavía no preguntó nada.',
  asked: '{name}, {centre}, preguntó el {at}',
  answered: '{name} respondió el {at}',
  noAnswer: 'Aún sin respuesta',
  takenBack: 'El centro retiró esta pregunta. No hace falta responder.',
  lapsed: 'Se dejó de compartir antes de que hubiera respuesta. El centro ya no lee esto y nadie la espera.',
  ask: {
    title: 'Preguntar al paciente',
    field: 'Su pregunta',
    hint: 'La leen {name} y quienes pueden responder por esta persona. {most} letras como máximo.',
    open: '{count, plural, one {# pregunta espera} other {# preguntas esperan}} respuesta. Pueden esperar {most, number} a la vez.',
    submit: 'Enviar la pregunta',
  },
  takeBack: 'Retirarla',
  takeBackFor: 'Retirar la pregunta: {question}',
  answer: {
    label: 'Respuesta a: {question}',
    open: 'Responder aquí',
    field: 'Su respuesta',
    hint: '{most} letras como máximo. La lee el personal del centro.',
    submit: 'Enviar la respuesta',
    change: 'Cambiar la respuesta',
    changeNote: 'Puede cambiarla hasta que el centro haga la siguiente pregunta.',
    again: 'Enviar la nueva respuesta',
  },
  overview: { title: '{count, plural, =0 {El centro le preguntó algo} one {El centro le pregunta algo} other {El centro le pregunta # cosas}}', all: 'Todas las preguntas' },
};
