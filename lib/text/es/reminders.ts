import type { Words } from '../words';
import type { reminders as english } from '../en/reminders';

export const reminders: Words<typeof english> = {
  newDate: 'Fecha nueva. {text}',
  'book-nonstop': {
    inbox: '{way, select, out {Reserve el vuelo a Nueva York para el {day}.} other {Reserve el vuelo de vuelta para el {day}.}} {nonstop, select, known {Se conoce un vuelo sin escalas: menos tiempo en el asiento y menos peso que levantar.} other {Pregunte a la aerolínea por un vuelo sin escalas.}}',
    outside: '{way, select, out {Reserve el vuelo a Nueva York.} other {Reserve el vuelo de vuelta.}}',
    line: '{way, select, out {Reservar un vuelo a Nueva York} other {Reservar un vuelo de vuelta}}',
  },
  'book-soon': {
    inbox: '{way, select, out {El vuelo a Nueva York sigue sin reservar. Lo necesita el {day}.} other {El vuelo de vuelta sigue sin reservar. Lo necesita el {day}.}} {nonstop, select, known {Reserve el vuelo sin escalas mientras haya asientos.} other {Resérvelo ya, con las menos escalas que pueda.}}',
    outside: '{way, select, out {El vuelo a Nueva York sigue sin reservar.} other {El vuelo de vuelta sigue sin reservar.}}',
    line: '{way, select, out {Reservar pronto: vuelo a Nueva York} other {Reservar pronto: vuelo de vuelta}}',
  },
  'look-again': {
    inbox: '{why, select, snooze {Usted pidió este recordatorio. } other {}}{way, select, out {Busque otra vez un vuelo sin escalas a Nueva York.} other {Busque otra vez un vuelo de vuelta sin escalas.}}',
    outside: '{way, select, out {Busque otra vez un vuelo sin escalas a Nueva York.} other {Busque otra vez un vuelo de vuelta sin escalas.}}',
    line: '{way, select, out {Buscar otra vez un vuelo sin escalas a Nueva York} other {Buscar otra vez un vuelo de vuelta sin escalas}}',
  },
  letter: {
    inbox: 'Pida a su cirujano una carta para el vuelo de vuelta del {day}. {ask, select, visit {Su consulta de control es un buen momento. } other {}}La aerolínea puede pedir una con fecha de {days, number} días antes del vuelo o menos.',
    outside: 'Hay algo que pedir antes del vuelo de vuelta.',
    line: 'Pedir una carta para la aerolínea',
  },
  'airline-forms': {
    inbox: 'El vuelo de vuelta es el {day}. Llame a la aerolínea y pregunte si quiere un formulario de su cirujano. Tarda unos días.',
    outside: 'Llame a su aerolínea antes del vuelo de vuelta.',
    line: 'Preguntar a la aerolínea por formularios',
  },
  wheelchair: {
    inbox: '{way, select, out {El vuelo a Nueva York es el {day}.} other {El vuelo de vuelta es el {day}.}} Pida silla de ruedas a la aerolínea. Se recomienda pedirla 48 horas antes.',
    outside: 'Hay algo que pedir a su aerolínea antes del vuelo.',
    line: '{way, select, out {Pedir silla de ruedas, vuelo de ida} other {Pedir silla de ruedas, vuelo de vuelta}}',
  },
  'check-in': {
    inbox: '{way, select, out {Regístrese para el vuelo a Nueva York.} other {Regístrese para el vuelo de vuelta.}} Sale el {day}, {startsAt}.',
    outside: '{way, select, out {Regístrese para el vuelo a Nueva York.} other {Regístrese para el vuelo de vuelta.}}',
    line: '{way, select, out {Registrarse para el vuelo de ida} other {Registrarse para el vuelo de vuelta}}',
  },
  'appointment-in-days': {
    inbox: 'Hay una cita el {day}{hasTime, select, yes {, {startsAt}} other {}}. ¿Puede ir? Si no, llame pronto.',
    outside: 'Hay algo reservado el {day}{hasTime, select, yes {, {startsAt}} other {}}.',
    line: 'Unos días antes: ¿sigue bien la cita?',
  },
  'appointment-tomorrow': {
    inbox: 'La cita es el {day}{hasTime, select, yes {, {startsAt}} other {}}. Mire qué llevar y cómo llegar.',
    outside: 'Prepárese para el {day}{hasTime, select, yes {, {startsAt}} other {}}: hay algo reservado.',
    line: 'La víspera: qué llevar',
  },
  'follow-up-unbooked': {
    inbox: 'Su consulta de control todavía no está reservada. Llame al equipo de su cirujano y pida una hora.',
    outside: 'Todavía hay algo que reservar para su viaje.',
    line: 'Reservar la consulta de control',
  },
  'surgery-month': {
    inbox: 'La cirugía es el {day}. Mire qué falta por hacer antes del viaje.',
    outside: 'Mire qué falta por hacer antes de su viaje.',
    line: 'Un mes antes: qué falta por hacer',
  },
  medicines: {
    inbox: 'La cirugía es el {day}. Pregunte a su cirujano por cada medicamento que toma: cuál dejar y qué día. No deje ninguno por su cuenta.',
    outside: 'Hay algo que preguntar antes de su viaje.',
    line: 'Preguntar por sus medicamentos',
  },
  'surgery-weeks': {
    inbox: 'La cirugía es el {day}. Pregunte al centro qué exámenes y papeles quiere antes, y para cuándo.',
    outside: 'Hay algo que hacer dos semanas antes de su viaje.',
    line: 'Dos semanas antes: exámenes y papeles',
  },
  'surgery-days': {
    inbox: 'La cirugía es el {day}. Repase su plan: cómo llegar, su acompañante y su maleta. Llame al centro si se siente mal.',
    outside: 'Ya faltan pocos días. Por favor, repase su plan.',
    line: 'Tres días antes: repasar el plan',
  },
  'centre-calls': {
    inbox: 'Hoy el centro llama para decir la hora del {day}. Tenga el teléfono cerca. Si por la tarde nadie ha llamado, llame usted.',
    outside: 'Por favor, tenga hoy el teléfono cerca y mire su plan.',
    line: 'El centro llama para decir la hora',
  },
  'surgery-eve': {
    inbox: 'La cirugía es el {day}. Lea la regla de su centro: cuándo dejar de comer y beber. Si no hay ninguna, haga lo que le dijeron por teléfono, o llame y pregunte.',
    outside: 'Por favor, lea esta noche su plan para el {day}.',
    line: 'La víspera por la tarde: comer y beber',
  },
  'pack-week': {
    inbox: '{way, select, local {Su bolsa para el hospital todavía no está lista. La necesita el {day}.} other {Usted sale el {day}. Faltan cosas imprescindibles en su maleta.}}',
    outside: 'Su lista para el viaje todavía no está completa.',
    line: 'Una semana antes: mirar su lista',
  },
  'pack-last': {
    inbox: '{way, select, local {Faltan dos días. Todavía faltan cosas imprescindibles en la bolsa para el hospital.} home {Usted vuelve a casa el {day}. Faltan cosas imprescindibles en su maleta.} other {Usted sale el {day}. Todavía faltan cosas imprescindibles en su maleta.}}',
    outside: 'Todavía faltan cosas imprescindibles de su lista para el viaje.',
    line: '{way, select, home {Dos días antes de volver: lo imprescindible} other {Dos días antes: lo imprescindible}}',
  },
  'escort-answer': {
    inbox: '{of, select, you {Le pidieron ser acompañante el {day}. Por favor, diga sí o no, para poder buscar a otra persona.} other {{name} todavía no ha dicho si puede ser acompañante el {day}. Pregunte otra vez, o pídaselo a otra persona.}}',
    outside: '{of, select, you {Le pidieron algo para un viaje. Por favor, responda.} other {Alguien todavía no le ha respondido.}}',
    line: '{of, select, you {Decir si puede ser acompañante} other {Acompañante: sin respuesta todavía}}',
  },
  'escort-missing': {
    inbox: 'Nadie ha dicho que sí para acompañarle el {day}. Una persona adulta tiene que llevarle a su alojamiento y estar con usted 24 horas. Pídaselo a alguien, o pregunte al centro qué puede ofrecer.',
    outside: 'Todavía falta una persona para su viaje.',
    line: 'Acompañante: nadie ha dicho que sí',
  },
  'task-due': {
    inbox: 'Algo que usted hace para el viaje vence el {day}.',
    outside: 'Algo que usted hace para un viaje vence el {day}.',
    line: 'Su tarea vence',
  },
  'quiet-day': {
    inbox: '{turn, select, 0 {Un día tranquilo. Descansar también es hacer algo.} 1 {Un día tranquilo. ¿Hay alguien que pueda traerle lo que necesita?} other {Un día tranquilo. Anote lo que quiere preguntar en su próxima consulta.}}',
    outside: 'Hay unas palabras para hoy en sus mensajes.',
    line: 'Unas palabras para un día tranquilo',
  },
  'home-day': {
    inbox: 'Le damos la bienvenida a casa. Deshaga la maleta sin prisa y tenga a mano el teléfono del equipo de su cirujano.',
    outside: 'Le damos la bienvenida a casa. Hay un mensaje para usted.',
    line: 'El día después de volver a casa',
  },
  'home-week': {
    inbox: 'Ya lleva una semana en casa. ¿Tiene preguntas? Llame al equipo de su cirujano. Su plan sigue mostrando lo que viene.',
    outside: 'Hay un mensaje para usted, una semana después de su viaje.',
    line: 'Una semana después de volver a casa',
  },
};
