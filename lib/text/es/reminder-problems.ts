import type { reminderProblems as english } from '../en/reminder-problems';
import type { Words } from '../words';

export const reminderProblems: Words<typeof english> = {
  'push-not-usable': 'Este navegador dio una dirección a la que Mendway no envía. Pruebe con otro navegador, o quédese con el correo.',
  'push-devices-full': 'Los recordatorios ya aparecen en {most, number} dispositivos. Quite primero uno de ellos.',
};
