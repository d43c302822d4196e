import type { arrivalsOut as english } from '../en/arrivals-out';
import type { Words } from '../words';

export const arrivalsOut: Words<typeof english> = {
  links: { label: 'Para llevar', day: 'Hoja de un día', week: 'La semana en números', month: 'El mes en números', feed: 'Las llegadas en mi calendario', csv: 'Archivo para hoja de cálculo (CSV)' },
  csv: {
    patient: 'Paciente', arrivesOn: 'Llega el', arrivesAt: 'Hora (Nueva York)', airport: 'Aeropuerto', flight: 'Vuelo', procedure: 'Procedimiento',
    surgeryOn: 'Día de la cirugía', surgeryAt: 'Hora de la cirugía', companion: 'Con', escort: 'Acompañante', needs: 'Necesita', readiness: 'Listo', flags: 'Avisos',
    coordinator: 'Quién se ocupa', stage: 'Etapa', coming: 'Por llegar',
    cut: 'Este archivo termina tras {count, number} llegadas. Hay más: elija menos días.',
  },
  day: {
    title: 'Hoja del día', lead: '{day}. Hora de Nueva York.', back: 'Llegadas', before: 'El día anterior', after: 'El día siguiente', today: 'Hoy', week: 'Su semana', print: 'Imprimir',
    events: {
      arrivals: '{count, plural, =0 {Sin llegadas} one {1 llegada} other {# llegadas}}', surgeries: '{count, plural, =0 {Sin cirugías} one {1 cirugía} other {# cirugías}}',
      homeward: '{count, plural, =0 {Sin viajes a casa} one {1 viaje a casa} other {# viajes a casa}}',
    },
    none: { arrivals: 'Nadie llega.', surgeries: 'Nadie tiene cirugía.', homeward: 'Nadie vuelve a casa.' },
    columns: {
      done: 'Hecho', time: 'Hora', patient: 'Paciente', arrivals: 'Llega en', surgeries: 'Procedimiento', homeward: 'Vuelve en', with: 'Con', needs: 'Necesita', flags: 'Avisos',
      coordinator: 'Quién se ocupa',
    },
    noTime: 'Por saber', noNeeds: 'Nada dicho', noFlags: 'Ninguno', nobody: 'Nadie', unconfirmed: 'Día sin confirmar', noFlightHome: 'Sin vuelo',
    cut: 'Este día tiene más de lo que cabe en una hoja. El tablero los tiene todos.',
    foot: 'Solo pacientes que comparten su viaje. Su agenda de cirugías puede tener más. En papel, cada línea tiene una casilla para marcar.',
  },
  span: {
    title: 'Llegadas en números', lead: '{days}. Días de Nueva York.', back: 'Llegadas', print: 'Imprimir',
    before: { week: 'La semana anterior', month: 'El mes anterior' }, after: { week: 'La semana siguiente', month: 'El mes siguiente' },
    now: { week: 'Esta semana', month: 'Este mes' }, show: { week: 'Ver la semana', month: 'Ver el mes' },
    bars: { arrivals: 'Llegadas: {count, number}', surgeries: 'Cirugías: {count, number}', homeward: 'Viajes a casa: {count, number}' },
    busiest: 'El día con más es {day}: {count, number}. La tabla tiene todos los números.', noneAtAll: 'Ninguno en estos días.',
    caption: 'Llegadas, cirugías y viajes a casa por día: {days}', day: 'Día', columns: { arrivals: 'Llegadas', surgeries: 'Cirugías', homeward: 'Viajes a casa' }, total: 'En total',
    foot: 'Solo pacientes que comparten su viaje. Su agenda de cirugías puede tener más.',
  },
  feed: {
    name: 'Llegadas: {centre}', events: { arrivals: 'Llegada: {who}', surgeries: 'Cirugía: {who}', homeward: 'Viaje a casa: {who}' }, withFlight: '{who}, {flight}',
    uncertain: '{name} (aún no es seguro)', details: 'Más: {url}',
    page: {
      title: 'Las llegadas en su calendario', lead: 'El calendario de su teléfono o computadora puede mostrar quién llega y seguir los cambios.', back: 'Llegadas',
      what: 'Muestra llegadas, días de cirugía y viajes a casa con iniciales y vuelos. Nunca muestra un nombre, un procedimiento ni nada más de la parte médica.',
      yours: 'Usted recibe una dirección propia. Quien la tenga puede leer lo mismo, así que guárdela para usted. Termina cuando usted deja el centro.',
      make: 'Crear mi dirección de calendario', change: 'Si otra persona tiene la dirección',
      renewNote: 'Con una dirección nueva, la anterior deja de servir al instante. Agregue la nueva a sus calendarios.', renew: 'Crear una dirección nueva',
      stopNote: 'Sin dirección, ningún calendario puede leer las llegadas. Lo que ya leyó puede quedarse allí hasta que usted lo quite.', stop: 'Quitar mi dirección de calendario',
    },
  },
};
