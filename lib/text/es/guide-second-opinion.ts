import type { Words } from '../words';
import type { guideSecondOpinion as english } from '../en/guide-second-opinion';

export const guideSecondOpinion: Words<typeof english> = {
  lead: 'Un segundo médico mira sus opciones antes de que usted decida. Puede pedirlo; la mayoría de los médicos cuenta con ello.',
  right: { title: 'Puede pedirla', text: 'Cuando le proponen una cirugía, tiene derecho a conocer sus opciones y a que otro médico las mire con usted. Usted decide cuándo se opera, y si se opera.' },
  wait: { title: 'Cuándo no esperar', text: 'En una emergencia no espere una segunda opinión. Si no puede orinar, siente dormida la zona entre las piernas o una pierna se debilita: vaya a una sala de emergencias o llame al 911.' },
  toSigns: 'Cuándo llamar al médico ya',
  how: { title: 'Cómo pedirla' },
  steps: {
    say: 'Dígale al primer médico: «Quisiera que otro médico también lo mire. ¿A quién le preguntaría usted?»',
    other: 'Pregunte a alguien de otro consultorio u hospital.',
    pictures: 'Pida al primer consultorio que envíe sus imágenes y cartas, o llévelas.',
    insurance: 'Pregunte a su seguro si paga, y qué quiere antes.',
    both: 'Si los dos no coinciden, pregunte a cada uno por qué. Un tercer médico puede ayudar.',
  },
  travel: { title: 'Desde lejos', text: 'Algunos centros miran primero las imágenes, por correo o por video, antes de que usted viaje. Pregunte si el suyo lo hace. Quizás baste también con ver a un segundo médico cerca de casa.' },
  toNearHome: 'Cómo preguntar cerca de casa',
  toCentres: 'Centros en Nueva York',
  bring: { title: 'Qué llevar' },
  papers: {
    letter: 'La carta del primer médico, con el nombre de lo que está mal y de la operación',
    pictures: 'Radiografías y otras imágenes: las imágenes mismas, no solo el informe',
    medicines: 'La lista de sus medicamentos y alergias',
    tried: 'Lo que ya probó: ejercicios, terapia, inyecciones, y qué resultó',
    questions: 'Sus preguntas, en papel',
  },
  toQuestions: 'Preguntas para hacer, para imprimir',
  notes: {
    title: 'Notas para dos médicos',
    text: 'Imprima esta página y escriba las dos respuestas una junto a la otra. En un viaje puede guardar una nota en su plan; la lee todo el que ve el plan.',
    toNote: 'Escribir una nota en su plan',
    question: 'Pregunta', first: 'Primer médico', second: 'Segundo médico',
  },
  rows: {
    name: 'Nombre, lugar, día', what: '¿Qué está mal?', which: '¿Qué operación, o qué otra cosa?', why: '¿Por qué?', without: '¿Y si espero?',
    risks: '¿Qué puede salir mal?', after: '¿Cuánto hasta poder caminar, trabajar, manejar?', travel: '¿Cuándo puedo viajar a casa?',
  },
};
