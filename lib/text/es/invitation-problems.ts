import type { invitationProblems as english } from '../en/invitation-problems';
import type { Words } from '../words';

export const invitationProblems: Words<typeof english> = {
  'invites-self': 'Esta es su propia dirección. Usted ya participa en el viaje.',
  'staff-already': '{name} ya trabaja en esta oficina. Puede cambiar su función en la lista.',
  'staff-invited-already': 'Ya hay una invitación abierta para {email}. Puede enviarla otra vez desde la lista.',
  'staff-full': 'En una oficina pueden trabajar {most} personas como máximo. Quite antes a alguien, por favor.',
  'last-manager': 'La oficina necesita a alguien que la dirija. Dé antes esa función a otra persona.',
  'other-account': 'Esta invitación es para otra dirección de correo. Inicie sesión con la cuenta de esa dirección.',
  'invites-member': '{name} ya participa en este viaje. Puede cambiar lo que puede hacer en la lista de personas.',
  'invited-already': '{email} ya tiene una invitación.',
  'send-again': 'Enviarla otra vez',
  'new-owner-asked-already': 'Ya hay una persona invitada a tomar este viaje a su cargo. Retire primero esa invitación.',
  'people-full': 'Un viaje puede tener {most, number} personas, con las invitaciones. Retire una invitación o quite a alguien primero.',
  'too-many-invitations': 'Son muchas invitaciones para un día. Espere hasta mañana o cree un enlace y páselo usted.',
  'email-odd-letters': 'Esta dirección tiene letras que el correo no acepta: {letters}. Puede que solo se parezcan a las correctas. Escríbala otra vez.',
};
