import type { wishProblems as english } from '../en/wish-problems';
import type { Words } from '../words';

export const wishProblems: Words<typeof english> = {
  'reminder-after': 'Eso es después del {day}, el día del que se trata. Elija ese día o uno anterior.',
  'reminder-too-early': 'Son más de {days, number} días antes. Elija un día posterior.',
  'reminder-past': 'Esa hora ya pasó. Elija una posterior.',
  'reminder-too-late': 'Es demasiado tarde para que sirva. Elija una hora anterior.',
  'reminder-not-before': 'Este recordatorio no puede llegar antes del {day}, {startsAt}.',
  'reminder-quiet': 'A esa hora usted no recibe avisos: son sus horas de silencio. Elija otra hora.',
  'reminder-free-at': 'Recordármelo el {day}, {freeAt}',
  'reminder-moved': 'El día del que se trata cambió: ahora es el {day}. Elija otra vez la hora.',
  'reminder-gone': 'Este recordatorio ya no está en su lista. Ya se avisó, o el plan no lo necesita.',
  'reminder-stopped': 'Detenido. Puede reanudarlo.',
  'reminder-begun': 'Está activo otra vez.',
};
