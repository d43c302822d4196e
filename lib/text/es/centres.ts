import type { centres as english } from '../en/centres';
import type { Words } from '../words';

export const centres: Words<typeof english> = {
  title: 'Centros de columna en Nueva York',
  lead: 'Lo que sabemos y el día en que lo revisamos. No recomendamos ninguno.',
  open: 'Abierto',
  closed: 'Cerrado',
  closing: 'Va a cerrar',
  unverified: 'Sin verificar',
  alsoKnownAs: 'También conocido como {names}.',
  closedOn: 'Cerró el {day}.',
  closesOn: 'Cierra el {day}.',
  successor: 'En el mismo sistema: {name}. Pida allí su historia clínica.',
  noSuccessor: 'No se conoce ningún sucesor. Si usted fue paciente, pida su historia clínica.',
  unverifiedNote: 'No encontramos a quién preguntar. Llame antes de planear.',
  noAddress: 'No se encontró la dirección',
  source: '{source}. Revisado: {day}',
  lookedFor: 'Aparece en una guía antigua. Buscado el {day}',
  fictional: 'Inventado para la demostración',
  website: 'Página web',
  plan: 'Planear un viaje',
  notes: {
    'nyu-langone-orthopedic': 'Hasta su fusión en 2006 era el Hospital for Joint Diseases.',
    'hospital-for-special-surgery': 'Tiene una oficina para las personas que viajan hasta allí.',
    'och-spine-hudson-yards': 'Planeado en 2022, para pacientes que no pasan la noche.',
    'new-york-spinal-specialists': 'Otros centros tienen nombres parecidos. No los confunda.',
  },
  elsewhere: {
    title: 'Más cerca de casa',
    lead: 'Muchas regiones tienen centros de columna. Antes de viajar, vale la pena preguntar en uno cercano.',
    questions: {
      often: '¿Con qué frecuencia hacen esta cirugía?',
      stay: '¿Cuánto tiempo me quedaría y quién me ayuda después?',
      travel: 'Si voy a Nueva York, ¿me verían ustedes en la consulta de control?',
      records: '¿Me pueden dar mis imágenes y mi historia clínica para mostrarlas a otro cirujano?',
    },
  },
  sources: 'De dónde vienen nuestros datos',
  suggest: 'Cuéntenos de otro centro',
};
