import type { arrivalsOut as english } from '../en/arrivals-out';
import type { Words } from '../words';

export const arrivalsOut: Words<typeof english> = {
  links: { label: 'Para llevar', csv: 'Archivo para hoja de cálculo (CSV)' },
  csv: {
    patient: 'Paciente', arrivesOn: 'Llega el', arrivesAt: 'Hora (Nueva York)', airport: 'Aeropuerto', flight: 'Vuelo', procedure: 'Procedimiento',
    surgeryOn: 'Día de la cirugía', surgeryAt: 'Hora de la cirugía', companion: 'Con', escort: 'Acompañante', needs: 'Necesita', readiness: 'Listo', flags: 'Avisos',
    coordinator: 'Quién se ocupa', stage: 'Etapa', coming: 'Por llegar',
    cut: 'Este archivo termina tras {count, number} llegadas. Hay más: elija menos días.',
  },
};
