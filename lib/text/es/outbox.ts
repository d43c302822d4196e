import type { Words } from '../words';
import type { outbox as english } from '../en/outbox';

export const outbox: Words<typeof english> = {
  title: 'Correos de la demostración',
  lead: 'La demostración no envía nada. Lo que enviaría está aquí, lo más nuevo primero, con la hora de Nueva York.',
  empty: 'Todavía no hay correos',
  emptyNote: 'Regístrese o pida un enlace y vuelva.',
  line: 'Para {to}, {day}, {time}',
  back: 'Todos los correos',
  shown: 'Como se ve',
  text: 'Su parte de texto',
  head: 'Su cabecera',
  from: 'De',
  to: 'Para',
  id: 'Message-ID',
  stop: 'Un clic los termina',
  stopNone: 'Este correo no se puede dejar de recibir',
};
