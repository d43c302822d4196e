import type { arrivalsOut as english } from '../en/arrivals-out';
import type { Words } from '../words';

export const arrivalsOut: Words<typeof english> = {
  links: { label: 'Para llevar', day: 'Hoja de un día', week: 'La semana en números', month: 'El mes en números', csv: 'Archivo para hoja de cálculo (CSV)' },
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
      done: 'Hecho', time: 'Hora', patient: 'Paciente', arrivals: 'Vuelo', surgeries: 'Procedimiento', homeward: 'Vuelo a casa', with: 'Con', needs: 'Necesita', flags: 'Avisos',
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
};
