import type { Words } from '../words';
import type { inviteMail as english } from '../en/invite-mail';

export const inviteMail: Words<typeof english> = {
  subject: 'Una invitación a Mendway',
  somebody: 'Alguien que conoce su dirección',
  lead: {
    FAMILY: '{name} planea un viaje en Mendway y le invita a seguirlo.',
    CAREGIVER: '{name} planea un viaje en Mendway y le pide ayuda.',
    OWNER: '{name} le pide que tome a su cargo un viaje en Mendway.',
  },
  staffLead: '{name} le invita a trabajar en la oficina de {centre} en Mendway.',
  staffNote: 'El enlace sirve durante 14 días y solo con la cuenta de esta dirección de correo. Ahí puede decir que sí o que no. Si no conoce a quien le escribe, no haga nada.',
  button: 'Ver la invitación',
  note: 'El enlace sirve durante 14 días y para una sola persona: no lo pase a otros, por favor. Ahí puede decir que sí o que no. Si no conoce a quien le escribe, no haga nada.',
};
