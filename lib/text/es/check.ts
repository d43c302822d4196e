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
      why: '{reason, select, hold {Sus días suaves están cerrados hasta que {surgeon} termine la pausa. No admiten salidas.} other {Día tranquilo: {day}. En los días tranquilos no hay salidas. {numberBy, select, none {Este plan tiene {quietDays, plural, =1 {1 día tranquilo} other {# días tranquilos}} después de la cirugía; decide {surgeon}.} other {{numberBy} dijo {quietDays, plural, =1 {1 día tranquilo} other {# días tranquilos}} después de la cirugía.}}}}',
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
      why: '{reason, select, days {{numberBy, select, none {Este plan no tiene vuelos en {avoidUntil, plural, =1 {el primer día} other {los primeros # días}} después de la cirugía.} other {{numberBy} dijo que ningún vuelo en {avoidUntil, plural, =1 {el primer día} other {los primeros # días}} después de la cirugía.}}} other {Primero va su consulta de control{followUp, select, none {} other {: {followUp}}}.}} El primer día para preguntar: {firstDay}; decide {surgeon}.',
      fixes: { 'move-to-first-day': 'Pasarlo a: {day}', 'change-flight': 'Cambiarlo a este día o después: {day}', 'record-word': 'Anotar lo que dijo su cirujano' },
    },
    'no-clearance': {
      what: 'Nadie ha dicho que sí a su vuelo a casa: {day}.',
      why: '{missed, select, none {{followUp, select, none {Ya es el día de su vuelo.} other {Su consulta de control ya pasó: {followUp}.}}} other {El centro anotó que nadie vino a su consulta de control: {missed}.}} La consulta sola no es un sí. Llame y pregunte a {surgeon}. Si dice que sí, anótelo aquí.',
      fixes: { 'another-visit': 'Planear otra consulta de control', 'record-word': 'Anotar lo que dijo su cirujano', 'change-flight': 'Cambiar el vuelo' },
    },
    'on-hold': {
      what: 'Su vuelo a casa está en pausa: {day}.',
      why: '{hold, select, yes {Este viaje está en pausa. Sigue así hasta que {surgeon} lo permita.} other {{saidBy} dijo {word, select, withdrawn {que el sí ya no vale} other {que todavía no}}: {saidOn}. Pregunte otra vez antes de volar.}}',
      fixes: { 'record-word': 'Anotar lo que dice ahora su cirujano', 'change-flight': 'Cambiar el vuelo' },
    },
    'ask-before-flying': {
      what: '{reason, select, today {Pregunte hoy por su vuelo a casa.} other {Pregunte antes de su vuelo a casa: {day}.}}',
      why: '{reason, select, today {Su consulta de control es hoy.} other {No hay consulta antes de este vuelo.}} En {askUntil, plural, =1 {el primer día} other {los primeros # días}} después de la cirugía, un vuelo necesita un sí: pregunte a {surgeon}. Pida también una carta, y pregunte por medias de compresión.',
      fixes: { 'ask-at-follow-up': 'Agregar antes una consulta de control', 'record-word': 'Anotar lo que dijo su cirujano' },
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
      what: '{elsewhere, select, yes {Su consulta antes de la cirugía no cae justo antes.} other {{missed, select, none {No hay consulta antes de la cirugía.} other {El centro anotó que nadie vino a la consulta antes de la cirugía: {missed}.}}}}',
      why: '{late, select, yes {Ya pasó el último día hábil antes de la cirugía. Llame hoy al centro y pregunte qué hacer.} other {{missed, select, none {El centro le revisa una vez más antes de la cirugía, mejor: {day}. Llame y pídala.} other {El centro todavía tiene que revisarle antes de la cirugía. Llame hoy y pida otra hora. Si usted estuvo ahí, dígaselo.}}}}',
      fixes: { 'pick-time': 'Elegir una hora que quepa', 'type-in': 'Anotar la consulta', 'change-appointment': 'Cambiar la consulta' },
    },
    'missing-follow-up': {
      what: '{elsewhere, select, yes {Su consulta de control está fuera de sus días.} other {{missed, select, none {No hay consulta de control.} other {El centro anotó que nadie vino a la consulta de control: {missed}.}}}}',
      why: '{missed, select, none {} other {Llame y pida otra. Si usted estuvo ahí, dígaselo.}} Va entre {first} y {last}. {phone, select, yes {Una llamada también vale.} other {Ahí le revisan la herida y {surgeon} le dice más sobre su viaje a casa.}}',
      fixes: { 'pick-time': 'Elegir una hora que quepa', 'type-in': 'Anotar la consulta', 'change-appointment': 'Cambiar la consulta' },
    },
    'night-without-bed': {
      what: '{nights, plural, =1 {Le falta dónde dormir 1 noche.} other {Le falta dónde dormir # noches.}}',
      why: '{nights, plural, =1 {Esta noche no tiene alojamiento ni hospital: {from}.} other {De {from} a {until} no tiene alojamiento ni hospital.}}',
      fixes: { 'add-stay': 'Agregar un alojamiento' },
    },
    'no-escort': {
      what: '{sedated, select, ask {Pregunte si le van a sedar.} other {{state, select, asked {{escort, select, none {La persona a quien preguntó} other {{escort}}} todavía no ha dicho que sí.} other {Nadie le acompaña las primeras 24 horas.}}}}',
      why: '{sedated, select, ask {Si es así, un adulto debe llevarle a su alojamiento y quedarse con usted 24 horas.} other {Un adulto le lleva del hospital a su alojamiento y se queda 24 horas, desde: {day}. Sin esa persona, quizás el hospital no le deje salir.}}',
      fixes: { 'ask-person': 'Preguntar a alguien', 'centre-arrangement': 'Pedir al centro que lo arregle' },
    },
    'centre-closed': {
      what: '{centre}: {closedOn, select, none {está cerrado.} other {{standing, select, closing {cierra ({closedOn}).} other {cerró ({closedOn}).}}}}',
      why: '{successor, select, none {No tiene sucesor. Elija otro centro y pida su historia clínica.} other {{standing, select, closing {Desde entonces atenderán} other {Ahora atienden}} a sus pacientes en {successor}. Llame ahí antes de planear. Pida también su historia clínica.}}',
      fixes: { 'choose-successor': 'Cambiar a {centre}', 'choose-another': 'Elegir otro centro', 'ask-for-records': 'Cómo pedir su historia clínica' },
    },
    'centre-unverified': {
      what: 'Nadie ha comprobado que este centro esté abierto: {centre}.',
      why: 'No encontramos pruebas de que atienda pacientes. Llame antes de reservar.',
      fixes: { 'called-centre': 'Ya llamé: dejar este centro', 'choose-another': 'Elegir otro centro' },
    },
    'strenuous-activity': {
      what: '{name}: {activity, select, RUNNING {salir a correr} GYMNASTICS {hacer gimnasia} WRESTLING {la lucha} other {el deporte fuerte}} necesita un sí para hacer ejercicio.',
      why: '{hold, select, yes {Este viaje está en pausa. Ningún sí para hacer ejercicio vale hasta que {surgeon} la termine.} other {Después de la cirugía {surgeon} dice cuándo conviene, y todavía nadie ha dicho que sí. La consulta sola no es un sí.}}',
      fixes: { 'make-gentle': 'Que sea una caminata de {minutes, plural, =1 {1 minuto} other {# minutos}}', remove: 'Quitarla', 'record-word': 'Anotar lo que dijo su cirujano' },
    },
    'full-day': {
      what: '{reason, select, outings {Día con {outings, plural, =1 {1 salida} other {# salidas}}: {day}.} other {Día con {walk, plural, =1 {1 minuto} other {# minutos}} a pie: {day}.}}',
      why: '{reason, select, outings {Mendway pone una salida ligera por día suave, para que usted descanse.} other {{whose, select, trip {Su plan tiene {budget, plural, =1 {1 minuto} other {# minutos}} a pie para este día, como usted los puso.} other {Mendway empieza con {budget, plural, =1 {1 minuto} other {# minutos}} a pie para este día; decide su equipo médico.}}}}',
      fixes: { 'move-one': 'Pasar a {day}: {name}', 'change-one': 'Cambiar: {name}', 'set-walking': 'Cambiar los minutos del día' },
    },
    clash: {
      what: '{reason, select, overlap {A la misma hora: {name} y {other}.} other {No queda tiempo para el camino: {other}, y después {name}.}}',
      why: 'Empieza a las {beginsAt}: {name}. Termina a las {endsAt}: {other}. Las dos horas son de Nueva York. {reason, select, travel {Mendway deja {travel} minutos para ir de un lugar a otro.} other {Usted solo puede estar en un lugar.}}',
      fixes: { 'move-to-day': 'Pasar a {day}: {name}', 'change-later': 'Cambiar: {name}', 'change-earlier': 'Cambiar: {name}' },
    },
    'outside-trip': {
      what: '{side, select, before {{name} es antes de que usted llegue a Nueva York.} other {{name} es después de que usted se vaya de Nueva York.}}',
      why: 'Es este día: {day}. {side, select, before {Usted llega: {journeyOn}.} other {Usted viaja a casa: {journeyOn}.}}',
      fixes: {
        'move-to-day': 'Pasarlo a: {day}', 'change-item': 'Cambiarlo', 'set-date': 'Cambiar el día de la cirugía',
        'change-journey': '{journey, select, FLIGHT {Cambiar el vuelo} TRAIN {Cambiar el tren} other {Cambiar el viaje en auto}}',
      },
    },
    'stay-stairs': {
      what: '{lift, select, no {{name} tiene escaleras y no tiene ascensor.} other {{name} tiene escaleras.}}',
      why: 'Las escaleras pueden costar en los primeros días. {lift, select, no {Pida una habitación sin escaleras, o mire otro lugar.} other {Pregunte si hay ascensor, o una habitación sin escaleras.}}',
      fixes: { 'ask-lift': 'Anotar si hay ascensor', 'change-stay': 'Cambiar el alojamiento' },
    },
    'travel-papers': {
      what: 'Nadie ha revisado sus documentos de viaje.',
      why: 'Usted viene de otro país. Quizás necesite pasaporte, y una visa o una ESTA. Pregunte a la embajada de Estados Unidos, y pregunte pronto.',
      fixes: { 'mark-papers': 'Mis documentos están listos' },
    },
    'checked-bag': {
      what: '{bags, plural, =1 {Usted factura una maleta en el viaje a Nueva York.} other {Usted factura # maletas en el viaje a Nueva York.}}',
      why: 'Una maleta facturada puede llegar tarde, y usted la carga más veces. Mendway planea un solo equipaje de mano, con sus medicamentos dentro.',
      fixes: { 'carry-on-only': 'Llevo solo equipaje de mano', 'change-flight': 'Cambiar el vuelo' },
    },
    'bag-over-limit': {
      what: 'Su equipaje de mano {over, select, size {es más grande} other {pesa más}} que el límite que tenemos para {airline}.',
      why: 'La lista de equipaje dice de dónde viene ese límite. Pregunte a la aerolínea: puede obligarle a facturarlo. Deje algo en casa, o lleve una maleta más pequeña.',
      fixes: { 'leave-something': 'Ver qué dejar en casa' },
    },
    'too-heavy-to-lift': {
      what: '{trouble, select, lost {Nadie puede cargar su maleta en el viaje a casa.} impossible {Su plan para la maleta pesada no va con su forma de viajar.} small {Su bolsa pequeña para debajo del asiento es demasiado pesada para usted.} other {Su maleta para el viaje a casa es demasiado pesada para usted.}}',
      why: '{trouble, select, lost {La iba a cargar alguien que viene con usted, y ahora nadie ha dicho que sí. } other {}}Pesa {pounds, plural, =1 {1 libra} other {# libras}}. {numberBy, select, none {Este plan tiene un límite de {limit, plural, =1 {1 libra} other {# libras}} durante {weeks, plural, =1 {1 semana} other {# semanas}} después de la cirugía; decide {surgeon}.} other {{numberBy} dijo no más de {limit, plural, =1 {1 libra} other {# libras}}.}}{trouble, select, small { Saque algo y pésela otra vez, o elija otra forma.} other {}}',
      fixes: {
        'take-out': 'Ver qué sacar',
        'escort-lifts': 'La carga {escort, select, none {quien viene conmigo} other {{escort}}}', porter: 'La carga un maletero', 'under-seat': 'Llevo solo una bolsa pequeña para debajo del asiento',
        'check-it': 'La facturo, y mis medicamentos se quedan conmigo', ship: 'La mando a casa',
      },
    },
    'medicine-not-in-cabin': {
      what: 'En una maleta facturada hay {count, plural, =1 {un medicamento} other {# medicamentos}}.',
      why: '{sent, select, checked {Usted factura su maleta en el viaje a casa, y sus medicamentos se iban a quedar con usted. } shipped {Usted manda su maleta a casa, y sus medicamentos se iban a quedar con usted. } other {}}Una maleta facturada puede llegar tarde o perderse. Los medicamentos se quedan con usted en la cabina.',
      fixes: { 'travel-bag': 'Poner todos los medicamentos en el equipaje de mano' },
    },
    'medicine-runs-out': {
      what: 'Un medicamento se acaba: {day}.',
      why: 'Debe durar hasta {spare} días después de llegar a casa, por si usted se atrasa. Pida más antes de salir, o pregunte a su médico qué hacer.',
      fixes: { 'add-refill': 'Recordarme pedir más: {day}' },
    },
    'not-packed': {
      what: '{way, select, home {Para el viaje a casa falta empacar {count, plural, =1 {1 cosa necesaria} other {# cosas necesarias}}.} other {Falta empacar {count, plural, =1 {1 cosa necesaria} other {# cosas necesarias}}.}}',
      why: '{way, select, home {Usted planea viajar a casa: {day}. Algunas cosas se las dan en el hospital: pídalas allí.} hospital {Usted va al centro: {day}.} other {Usted viaja: {day}.}}',
      fixes: { 'open-list': 'Abrir la lista de equipaje' },
    },
    'no-emergency-contact': {
      what: 'Su tarjeta de emergencia no nombra a nadie a quien llamar.',
      why: 'Si pasa algo, quienes ayudan necesitan saber a quién llamar.',
      fixes: { 'add-contact': 'Agregar a quién llamar' },
    },
    'fare-cannot-change': {
      what: '{journey, select, FLIGHT {Su vuelo a casa no se puede cambiar.} TRAIN {Su tren a casa no se puede cambiar.} other {Su viaje a casa no se puede cambiar.}}',
      why: 'El día de su viaje a casa todavía puede moverse: decide {surgeon}. Pregunte si puede pagar un poco más por un boleto que se pueda cambiar.',
      fixes: { 'change-fare': 'Cambiar la reserva', 'note-fare': 'Dejarlo así, con un motivo' },
    },
    'long-flight': {
      what: '{purpose, select, ARRIVE {Su vuelo a Nueva York} GO_HOME {Su vuelo a casa} other {Su vuelo}} dura más de 4 horas.',
      why: 'Estar mucho tiempo en el asiento hace más probables los coágulos de sangre, dicen los CDC. Pida un asiento de pasillo, levántese a menudo, y pregunte por medias de compresión a {surgeon}.',
      fixes: { 'add-note': 'Recordarme que me levante' },
    },
    'wheelchair-help': {
      what: 'Pida ayuda con silla de ruedas para su vuelo a casa.',
      why: '{porter, select, yes {Un maletero va a cargar su maleta: pida las dos cosas a la vez. } other {}}Este plan tiene un límite para cargar, y en los aeropuertos se camina mucho. Lo mejor es avisar a la aerolínea 48 horas antes. También puede pedirla el mismo día.',
      fixes: { 'add-note': 'Recordármelo: {day}' },
    },
    'fly-letter': {
      what: 'Pida una carta para su vuelo a casa: {day}.',
      why: '{ask, select, visit {Su consulta de control es un buen momento para pedirla a {surgeon}.} other {Pídala a {surgeon} en los días antes.}} Una aerolínea que la pida puede querer una con fecha dentro de {daysBefore, plural, =1 {1 día} other {# días}} antes del vuelo (14 CFR 382.23).',
      fixes: { 'add-note': 'Recordármelo: {day}' },
    },
    'nonstop-not-booked': {
      what: 'Ningún vuelo a Nueva York está reservado.',
      why: 'Hay vuelos sin escalas desde {city}. Con uno de ellos usted camina y carga menos, y no hay un segundo avión que perder.',
      fixes: { 'booked-one': 'Ya reservé uno: anotarlo', snooze: 'Preguntarme otra vez: {day}' },
    },
    'nonstop-unknown': {
      what: 'No conocemos ningún vuelo sin escalas desde {home}.',
      why: '{airport, select, none {Pregunte a una aerolínea si hay uno.} other {El aeropuerto más cercano con uno que conocemos es {city} ({airport}). Pregunte también a una aerolínea.}}',
      fixes: { 'nearest-airport': 'Volar desde {city} ({airport})', 'ask-airline': 'Ya pregunté: dejarlo así' },
    },
    'surgery-date-unknown': {
      what: '{booked, plural, =0 {Todavía no se sabe el día de su cirugía.} other {Reservó un viaje, pero no se sabe el día de su cirugía.}}',
      why: '{booked, plural, =0 {Ya puede preguntar a su centro, elegir quién le acompaña y mirar alojamientos. Reserve el viaje cuando tenga el día.} other {El viaje puede no coincidir con la cirugía. Pregunte el día a su centro, o si la reserva se puede cambiar.}}',
      fixes: { 'set-date': 'Poner el día de la cirugía' },
    },
  },
};
