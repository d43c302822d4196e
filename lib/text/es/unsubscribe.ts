import type { unsubscribe as english } from '../en/unsubscribe';
import type { Words } from '../words';

export const unsubscribe: Words<typeof english> = {
  title: '¿Dejar de recibir estos correos?',
  lead: 'Ya no recibirá correos sobre:',
  stop: 'Dejar de recibirlos',
  stays: {
    person: 'Nada más cambia. Las novedades siguen en sus mensajes en Mendway.',
    address: 'Nada más cambia. Un enlace que alguien le dé sigue sirviendo.',
  },
  stopped: 'Ya no recibirá estos correos',
  stoppedLead: 'Ya no le llegan correos sobre:',
  wayBack: {
    person: 'Las novedades siguen en sus mensajes en Mendway. Para volver a recibir correos, entre y elija qué le llega.',
    address: 'Puede volver a recibirlos cuando quiera.',
  },
  choose: 'Elegir qué me llega',
  again: 'Volver a recibirlos',
  allToAddress: 'invitaciones a Mendway y respuestas a lo que nos contó de un centro',
  kinds: {
    flight: 'recordatorios de vuelos',
    appointment: 'recordatorios de citas',
    surgery: 'recordatorios del día más importante y de los días anteriores',
    packing: 'recordatorios del equipaje',
    people: 'recordatorios de lo que se pide a otras personas',
    'going-home': 'recordatorios después de volver a casa',
    'quiet-days': 'la línea diaria de los días tranquilos',
    'plan-news': 'cambios del plan',
    'help-news': 'preguntas y respuestas sobre la ayuda',
    'centre-news': 'noticias y preguntas del centro',
    'appointment-news': 'horas reservadas, cambiadas y canceladas',
    updates: 'novedades de un viaje que comparten con usted',
  },
};
