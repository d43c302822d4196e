import type { check as english } from '../en/check';
import type { Words } from '../words';

export const check: Words<typeof english> = {
  levels: { blocked: 'Bloqueado', warning: 'Aviso', tip: 'Consejo' },
  surgeon: 'su cirujano',
  items: {
    FLIGHT: 'su vuelo', TRAIN: 'su tren', CAR: 'su viaje en auto', TRANSFER: 'su traslado', STAY: 'su alojamiento',
    APPOINTMENT: 'su cita', SURGERY: 'su cirugía', QUIET_DAYS: 'sus días tranquilos', VISIT: 'la visita',
    OUTING: 'su salida', NOTE: 'su nota',
    ARRIVE: 'su viaje a Nueva York', GO_HOME: 'su viaje a casa', PRE_OP: 'su consulta antes de la cirugía',
    FOLLOW_UP: 'su consulta de control', CONSULTATION: 'su consulta', TEST: 'su examen',
    LETTER: 'su nota', WHEELCHAIR: 'su nota', STAND_UP: 'su nota', REFILL: 'su nota',
  },
  rules: {
    'plan-on-quiet-day': {
      what: '{reason, select, hold {{name} cae en un día en pausa.} other {{daysAfter, plural, =0 {{name} cae en el día de la cirugía.} =1 {{name} cae en el día después de la cirugía.} other {{name} cae en un día tranquilo.}}}}',
      why: '{reason, select, hold {Sus días suaves están cerrados hasta que {surgeon} termine la pausa. No admiten salidas.} other {Día tranquilo: {day}. En los días tranquilos no hay salidas. Este plan tiene {quietDays, plural, =1 {1 día tranquilo} other {# días tranquilos}} después de la cirugía; decide {surgeon}.}}',
      fixes: { 'move-to-day': 'Pasarla a: {day}', 'visit-at-stay': 'Que sea una visita donde usted se aloja' },
    },
    'visit-away-from-stay': {
      what: '{name} no es donde usted se aloja.',
      why: 'Día sin salidas: {day}. Las visitas son bienvenidas si vienen a usted: a su alojamiento o al hospital.',
      fixes: { 'to-stay': 'Que vengan a su alojamiento' },
    },
    connection: {
      what: '{purpose, select, ARRIVE {Su vuelo a Nueva York} GO_HOME {Su vuelo a casa} other {Su vuelo}} tiene escalas.',
      why: '{landings, select, change {Cambia de avión en {via}. Si un avión se atrasa puede perder el otro, y usted camina y carga más.} other {El avión aterriza en el camino. Tarda más, y usted pasa más tiempo en el asiento.}} Pregunte a la aerolínea si hay un vuelo sin escalas.',
      fixes: { 'see-non-stops': 'Buscar un vuelo sin escalas', keep: 'Dejarlo así, con un motivo' },
    },
    'flies-home-too-soon': {
      what: 'Su vuelo a casa es demasiado pronto: {day}.',
      why: '{reason, select, days {Este plan no tiene vuelos en {avoidUntil, plural, =1 {el primer día} other {los primeros # días}} después de la cirugía.} other {Primero va su consulta de control{followUp, select, none {} other {: {followUp}}}.}} El primer día para preguntar: {firstDay}; decide {surgeon}.',
      fixes: { 'move-to-first-day': 'Pasarlo a: {day}', 'change-flight': 'Cambiarlo a este día o después: {day}', 'record-word': 'Anotar lo que dijo su cirujano' },
    },
    'no-clearance': {
      what: 'Nadie ha dicho que sí a su vuelo a casa: {day}.',
      why: '{followUp, select, none {Ya es el día de su vuelo.} other {Su consulta de control ya pasó: {followUp}.}} La consulta sola no es un sí. Llame y pregunte a {surgeon}. Si dice que sí, anótelo aquí.',
      fixes: { 'record-word': 'Anotar lo que dijo su cirujano', 'change-flight': 'Cambiar el vuelo' },
    },
    'on-hold': {
      what: 'Su vuelo a casa está en pausa: {day}.',
      why: '{hold, select, yes {Este viaje está en pausa. Sigue así hasta que {surgeon} lo permita.} other {{saidBy} dijo {word, select, withdrawn {que el sí ya no vale} other {que todavía no}}: {saidOn}. Pregunte otra vez antes de volar.}}',
      fixes: { 'record-word': 'Anotar lo que dice ahora su cirujano', 'change-flight': 'Cambiar el vuelo' },
    },
    'ask-before-flying': {
      what: '{reason, select, today {Pregunte hoy por su vuelo a casa.} other {Pregunte antes de su vuelo a casa: {day}.}}',
      why: '{reason, select, today {Su consulta de control es hoy.} other {No hay consulta antes de este vuelo.}} En {askUntil, plural, =1 {el primer día} other {los primeros # días}} después de la cirugía, un vuelo necesita un sí: pregunte a {surgeon}. Pida también una carta, y pregunte por medias de compresión.',
      fixes: { 'ask-at-follow-up': 'Añadir antes una consulta de control', 'record-word': 'Anotar lo que dijo su cirujano' },
    },
    'lands-too-late': {
      what: '{hasTimes, select, yes {{sign, select, before {Usted llega cuando ya empezó {name}.} other {Usted llega solo {minutes, plural, =1 {1 minuto} other {# minutos}} antes de {name}.}}} other {Usted llega después de {name}.}}',
      why: '{hasTimes, select, yes {Usted llega a las {landsAt}: {landsOn}. Empieza a las {visitAt}: {visitOn}.} other {Usted llega: {landsOn}. Es: {visitOn}.}} {hasTimes, select, yes {Mendway deja 90 minutos para las maletas y el camino.} other {}}',
      fixes: {
        'arrive-earlier': 'Llegar: {day}', 'earlier-journey': '{kind, select, FLIGHT {Elegir un vuelo más temprano} TRAIN {Elegir un tren más temprano} other {Salir más temprano}}',
        'move-appointment': 'Pasar la consulta a: {day}', 'change-appointment': 'Cambiar la cita',
      },
    },
    'tight-landing': {
      what: '{reason, select, tight {Usted llega {hours, plural, =1 {1 hora} other {# horas}} antes de {name}.} other {Usted llega más tarde de lo previsto.}}',
      why: '{reason, select, tight {Usted llega a las {landsAt}: {landsOn}. Empieza a las {visitAt}. Si se atrasa, la pierde.} other {Usted llega: {landsOn}. Este plan pide estar en Nueva York a más tardar: {arriveBy}. Así un atraso no hace daño.}}',
      fixes: {
        'arrive-earlier': 'Llegar: {day}', 'earlier-journey': '{kind, select, FLIGHT {Elegir un vuelo más temprano} TRAIN {Elegir un tren más temprano} other {Salir más temprano}}',
        'move-appointment': 'Pasar la consulta a: {day}', 'change-appointment': 'Cambiar la cita',
      },
    },
    'missing-pre-op': {
      what: '{elsewhere, select, yes {Su consulta antes de la cirugía no cae justo antes.} other {No hay consulta antes de la cirugía.}}',
      why: '{late, select, yes {Ya pasó el último día hábil antes de la cirugía. Llame hoy al centro y pregunte qué hacer.} other {El centro le revisa una vez más antes de la cirugía, mejor: {day}. Llame y pídala.}}',
      fixes: { 'type-in': 'Anotar la consulta', 'change-appointment': 'Cambiar la consulta' },
    },
    'missing-follow-up': {
      what: '{elsewhere, select, yes {Su consulta de control está fuera de sus días.} other {No hay consulta de control.}}',
      why: 'Va entre {first} y {last}. {phone, select, yes {Una llamada también vale.} other {Ahí le revisan la herida y {surgeon} le dice más sobre su viaje a casa.}}',
      fixes: { 'type-in': 'Anotar la consulta', 'change-appointment': 'Cambiar la consulta' },
    },
    'night-without-bed': {
      what: '{nights, plural, =1 {Le falta dónde dormir 1 noche.} other {Le falta dónde dormir # noches.}}',
      why: '{nights, plural, =1 {Esta noche no tiene alojamiento ni hospital: {from}.} other {De {from} a {until} no tiene alojamiento ni hospital.}}',
      fixes: { 'add-stay': 'Añadir un alojamiento' },
    },
    'no-escort': {
      what: '{sedated, select, ask {Pregunte si le van a sedar.} other {{state, select, asked {{escort} todavía no ha dicho que sí.} other {Nadie le acompaña las primeras 24 horas.}}}}',
      why: '{sedated, select, ask {Si es así, un adulto debe llevarle a su alojamiento y quedarse con usted 24 horas.} other {Un adulto le lleva del hospital a su alojamiento y se queda 24 horas, desde: {day}. Sin esa persona, quizás el hospital no le deje salir.}}',
      fixes: { 'ask-person': 'Preguntar a alguien', 'centre-arrangement': 'Pedir al centro que lo arregle' },
    },
    'centre-closed': {
      what: '{centre}: {closedOn, select, none {está cerrado.} other {cerró ({closedOn}).}}',
      why: '{successor, select, none {No tiene sucesor. Elija otro centro y pida su historia clínica.} other {Ahora atienden a sus pacientes en {successor}. Llame ahí antes de planear. Pida también su historia clínica.}}',
      fixes: { 'choose-successor': 'Cambiar a {centre}', 'choose-another': 'Elegir otro centro', 'ask-for-records': 'Cómo pedir su historia clínica' },
    },
    'centre-unverified': {
      what: 'Nadie ha comprobado que este centro esté abierto: {centre}.',
      why: 'No encontramos pruebas de que atienda pacientes. Llame antes de reservar.',
      fixes: { 'called-centre': 'Ya llamé: dejar este centro', 'choose-another': 'Elegir otro centro' },
    },
    'surgery-date-unknown': {
      what: '{booked, plural, =0 {Todavía no se sabe el día de su cirugía.} other {Reservó un viaje, pero no se sabe el día de su cirugía.}}',
      why: '{booked, plural, =0 {Ya puede preguntar a su centro, elegir quién le acompaña y mirar alojamientos. Reserve el viaje cuando tenga el día.} other {El viaje puede no coincidir con la cirugía. Pregunte el día a su centro, o si la reserva se puede cambiar.}}',
      fixes: { 'set-date': 'Poner el día de la cirugía' },
    },
  },
};
