import type { reminderProblems as english } from '../en/reminder-problems';
import type { Words } from '../words';

export const reminderProblems: Words<typeof english> = {
  'push-not-usable': 'Este navegador dio una dirección a la que Mendway no envía. Pruebe con otro navegador, o quédese con el correo.',
  'push-devices-full': 'Los recordatorios ya aparecen en {most, number} dispositivos. Quite primero uno de ellos.',
  'quiet-for-no-time': 'Las dos horas son iguales. Elija un final más tarde, o ninguna hora de silencio.',
  'unknown-zone': 'No conocemos la hora de ese lugar. Pruebe con una ciudad grande cercana. Ejemplo: Denver',
  'no-device': 'Todavía no avisamos a ninguno de sus teléfonos ni navegadores. Actívelo primero.',
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
