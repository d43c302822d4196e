import type { landing as english } from '../en/landing';
import type { Words } from '../words';

export const landing: Words<typeof english> = {
  heading: 'Su viaje de cirugía a Nueva York, en una página.',
  lead: 'Responda cuatro preguntas. En un minuto sabe cuándo venir, qué días son tranquilos y qué hacer para cuándo.',
  plan: 'Planear mi viaje',
  planNote: 'Usted ve el plan completo antes de abrir una cuenta.',
  sampleHead: 'Un viaje de ejemplo.',
  sampleNote: 'Ruth es inventada: 17 días, ida y vuelta desde Denver.',
  sampleLabel: 'Un viaje de ejemplo, día por día',
  parts: 'Un plan que cuida de usted',
  check: 'Lee su viaje y encuentra los problemas.',
  checkText:
    'Un plan en un día tranquilo. Una consulta muy poco después de llegar. La revisión del viaje lo encuentra, dice por qué y ofrece una salida.',
  findingLabel: 'Un aviso de ejemplo',
  findingLevel: 'Bloqueado',
  findingWhat: 'La cena con Sam es el día después de la cirugía.',
  findingWhy: 'El {day} es un día tranquilo. En los días tranquilos no hay salidas. Mendway empieza con 5 días; su cirujano decide.',
  findingFix: 'Pasarla al {day}',
  quiet: 'Cuida sus días tranquilos.',
  quietText:
    'Después de la cirugía usted necesita días sin nada que hacer. Mendway no acepta salidas en esos días y le dice por qué. Sus amigos pueden visitarle donde se aloja.',
  quietCard: 'Sin planes. Caminatas cortas, como le mostró su equipo médico.',
  honest: 'Dice de dónde viene cada número.',
  honestText:
    'Mendway no da consejos médicos. Empieza con números prudentes, dice de dónde vienen, y lo que dice su cirujano los reemplaza.',
  prints: 'Se imprime en papel común',
  languages: 'Español e inglés',
  plain: 'Letra grande, palabras sencillas',
  forOthers: 'Puede planear para alguien a quien ayuda',
  end: 'Cuando usted quiera.',
  endText:
    'Usted solo necesita saber qué cirugía es y dónde vive. La fecha y el centro pueden esperar. Todo se puede cambiar después.',
};
