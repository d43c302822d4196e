import type { arrivalProblems as english } from '../en/arrival-problems';
import type { Words } from '../words';

/** By the codes of problems. */
export const arrivalProblems: Words<typeof english> = {
  'arrival-taken': '{name} se ocupa ahora de esta llegada. Pulse otra vez si quiere cambiarlo de todos modos.',
  'arrival-given-up': 'Ya nadie se ocupa de esta llegada. Pulse otra vez para cambiarlo.',
  'arrival-changed': 'Algo cambió hace un momento. Por favor, mírelo y pulse otra vez.',
  'stage-moved': 'Alguien anotó esto hace un momento. Ahora dice: {stage, select, COMING {todavía no llega} ARRIVED {llegó} DISCHARGED {con el alta} other {en casa}}.',
  'stage-not-next': 'Por favor, anote un paso después de otro. Ahora dice: {stage, select, COMING {todavía no llega} ARRIVED {llegó} DISCHARGED {con el alta} other {en casa}}.',
  'stage-too-early': '{stage, select, ARRIVED {Según el plan llega el {day}.} DISCHARGED {La cirugía es el {day}.} other {Según el plan vuelve a casa el {day}.}} Puede anotarlo desde ese día.',
  'too-many-notes': 'Hay {most, number} notas sobre este paciente. No podemos guardar más.',
  'search-too-short': 'Escriba al menos dos letras, o deje el campo vacío para ver todo.',
  'filter-name-taken': 'Ya hay uno con este nombre. Elija otro nombre.',
  'filters-full': 'Ya hay {most, number}. Quite uno primero.',
};
