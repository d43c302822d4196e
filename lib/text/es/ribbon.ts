import type { ribbon as english } from '../en/ribbon';
import type { Words } from '../words';

export const ribbon: Words<typeof english> = {
  phases: {
    'fly-in': 'Vuelo de ida',
    'train-in': 'Tren de ida',
    'drive-in': 'Viaje de ida',
    before: 'Antes de la cirugía',
    surgery: 'Día de la cirugía',
    consultation: 'Consulta',
    quiet: 'Días tranquilos',
    gentle: 'Días suaves',
    'on-hold': 'En pausa',
    'follow-up': 'Consulta de control',
    cleared: 'Visto bueno para volar',
    'fly-home': 'Vuelo a casa',
    'train-home': 'Tren a casa',
    'drive-home': 'Viaje a casa',
  },
  severities: { blocked: 'Bloqueado', warning: 'Aviso', tip: 'Consejo' },
  today: 'Hoy',
  over: 'Ya pasó',
  day: 'Día',
  omitted: '{count, plural, one {1 día más} other {# días más}}',
  miniPhase: '{name} {when}',
  miniDays: '{count, plural, one {1 día} other {# días}}',
};
