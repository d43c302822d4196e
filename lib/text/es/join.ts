import type { Words } from '../words';
import type { join as english } from '../en/join';

export const join: Words<typeof english> = {
  page: 'Invitación',
  title: '{inviter} le invita',
  lead: {
    FAMILY: 'A seguir el viaje de {patient} como familia.',
    CAREGIVER: 'A cuidar de {patient} y ayudar con su viaje.',
    OWNER: 'A tomar a su cargo el viaje de {patient}.',
  },
  claimLead: '{inviter} planeó este viaje para {patient}. Tómelo a su cargo y será suyo.',
  canTitle: 'Qué puede hacer',
  can: {
    FAMILY: { first: 'Ver los días, los vuelos y dónde se aloja {patient}', second: 'Leer las novedades que son para usted', third: 'Encargarse de tareas y marcar lo que ya está en la maleta' },
    CAREGIVER: { first: 'Ver todo el plan y cambiarlo', second: 'Reservar horas y hacer la maleta juntos', third: 'Escribir novedades para la familia' },
    OWNER: { first: 'Ver y cambiar todo', second: 'Decidir quién más participa en el viaje', third: 'Quitar a personas o entregar el viaje a otra' },
  },
  medicalYes: 'También puede ver la parte médica.',
  medicalNo: 'No verá la parte médica.',
  seen: '{patient} puede ver cuándo mira usted el viaje.',
  until: 'Esta invitación sirve hasta el {until}.',
  asWhom: 'Entrará como {name}, {email}.',
  otherAddress: 'Esta invitación se envió a {invited}. Usted entró como {email}. Si dice que sí, el viaje queda en esta cuenta.',
  useOther: 'Salir y usar otra cuenta',
  accept: 'Sí, participar',
  takeOver: 'Sí, tomar el viaje a mi cargo',
  decline: 'No, gracias',
  former: '¿Y {name}?',
  formers: {
    CAREGIVER_MEDICAL: { label: 'Se queda como cuidador o cuidadora', note: 'Cambia el plan y ve la parte médica.' },
    CAREGIVER: { label: 'Se queda como cuidador o cuidadora, sin la parte médica', note: 'Cambia el plan.' },
    LEAVES: { label: 'Deja el viaje', note: 'Ya no ve nada de él.' },
  },
  signUp: 'Para decir que sí, cree una cuenta. Le enviamos un enlace que le trae de vuelta aquí.',
  signUpSubmit: 'Crear mi cuenta',
  haveAccount: 'Ya tengo una cuenta',
  member: { title: 'Usted ya participa en este viaje', lead: 'Aquí no hay nada que hacer.', go: 'Abrir el viaje' },
  declined: { title: 'Usted dijo que no', lead: 'Se lo decimos a quien le invitó. Puede cerrar esta página.' },
  dead: {
    title: 'Esta invitación no funciona',
    lead: 'Puede que haya vencido, que la hayan retirado o que ya se haya usado. O se envió otra después: busque el último correo.',
    ask: 'Pida una nueva a la persona que le invitó.',
    signIn: '¿Ya dijo que sí? Inicie sesión',
  },
};
