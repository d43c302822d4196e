import type { Words } from '../words';
import type { appointmentMail as english } from '../en/appointment-mail';

export const appointmentMail: Words<typeof english> = {
  title: 'Cita en Nueva York',
  titleRemote: 'Cita por teléfono o video',
  at: '{name}, {centre}',
  newYork: 'Hora de Nueva York: {time}',
  thisZone: 'Hora de allí: {time}',
  expectedAt: '{day}, debe estar allí a esta hora: {time}',
  remote: 'Por teléfono o video',
  location: 'Dónde: {location}',
  lasts: 'Cuánto dura: {minutes, plural, =1 {1 minuto} other {# minutos}}',
  bring: 'Qué llevar: {text}',
  companions: 'Quién puede acompañarle: {text}',
  askPreparation: 'Pregunte qué llevar, cuánto dura y quién puede acompañarle.',
  fasting: 'Comer y beber: {text}',
  askFasting: 'Cuando le llamen, pregunte desde cuándo no debe comer ni beber.',
  phone: 'Teléfono: {text}',
  code: 'Código de reserva: {text}',
  note: 'Nota: {text}',
  notBooked: 'Todavía no está reservada.',
  change: 'Para cambiarla o cancelarla: {url}',
  details: 'Más: {url}',
  alarm: 'Pronto tiene una cita',
  mails: {
    booked: {
      subject: 'Su cita: {time}',
      lead: 'Esta hora está reservada. Su calendario puede tomarla de este correo.',
      button: 'Verla en Mendway',
    },
    moved: {
      subject: 'Su cita tiene otra hora: {time}',
      lead: 'Esta cita tiene otra hora. Su calendario la cambia cuando usted abre este correo allí.',
      button: 'Verla en Mendway',
    },
    cancelled: {
      subject: 'Cancelada: su cita, {time}',
      lead: 'Esta cita está cancelada. Su calendario la quita cuando usted abre este correo allí.',
      button: 'Ver qué falta por reservar',
    },
    offered: {
      subject: 'Le guardan una hora: {time}',
      lead: 'Le guardan una hora. Tómela a más tardar el {until}, o elija otra.',
      button: 'Responder en Mendway',
    },
    note: 'Recibe este correo porque puede reservar en este viaje.',
  },
};
