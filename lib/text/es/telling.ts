import type { telling as english } from '../en/telling';
import type { Words } from '../words';

/** For staff of a centre: what a patient is told about a time at their desk, and how far it has come. */
export const telling: Words<typeof english> = {
  title: 'Qué se le avisa al paciente',
  reminders: 'Recordatorios de sus citas aquí',
  what: {
    reminder: 'Recordatorio', booked: 'Correo de que está reservada', moved: 'Correo sobre la nueva hora', cancelled: 'Correo de que está cancelada', offered: 'Correo sobre la oferta',
  },
  line: '{what}, {time}: {how}',
  how: {
    planned: 'previsto',
    inbox: 'en sus mensajes de Mendway',
    'on-its-way': 'en camino',
    sent: 'enviado {ways}',
    missed: 'no se envió. Habría llegado demasiado tarde.',
    failed: 'no se pudo enviar. Por favor, llame.',
    stopped: 'no se envió. No lo quiere, o ya no valía.',
  },
  ways: { MAIL: 'por correo', PUSH: 'a su teléfono o navegador' },
  none: 'Ningún correo y ningún recordatorio previsto.',
  comesBack: 'Los correos que se le envían vuelven desde el {day}. Por favor, llame.',
};
