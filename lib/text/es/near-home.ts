import type { nearHome as english } from '../en/near-home';
import type { Words } from '../words';

export const nearHome: Words<typeof english> = {
  title: 'Pregunte primero cerca de casa',
  lead: 'Muchas regiones tienen centros de columna. Nueva York es una opción, pero no la única.',
  from: 'Su plan empieza en {city}. Pregunte también allí.',
  why: {
    title: 'Por qué vale la pena preguntar',
    points: {
      people: 'Las personas que le ayudan viven allí.',
      visits: 'Las consultas de antes y después de la cirugía quedan cerca.',
      journey: 'No hay un largo camino a casa mientras se recupera.',
    },
  },
  find: {
    title: 'Cómo encontrar uno',
    points: {
      doctor: 'Pídale a su médico un centro de columna y una carta para ese centro.',
      hospital: 'Pregunte en el hospital más cercano. Muchos tienen sus propios cirujanos de columna o de huesos.',
      insurer: 'Pregunte a su seguro médico cuáles paga. Pídalo por escrito.',
      opinion: 'Puede pedir allí una segunda opinión, aunque ya tenga fecha en Nueva York.',
    },
  },
  ask: {
    title: 'Preguntas para hacer allí',
    points: {
      often: '¿Con qué frecuencia hacen esta cirugía?',
      stay: '¿Cuánto tiempo me quedaría y quién me ayuda después?',
      night: '¿A quién llamo de noche si algo me preocupa?',
      cost: '¿Cuánto me va a costar con mi seguro?',
      travel: 'Si voy a Nueva York, ¿me verían ustedes en la consulta de control?',
      records: '¿Me pueden dar mis imágenes y mi historia clínica para mostrarlas a otro cirujano?',
    },
  },
  ready: {
    title: 'Tenga esto a mano cuando llame',
    points: {
      scans: 'Sus imágenes y lo que se escribió sobre ellas, con la fecha de cada una',
      medicines: 'Sus medicamentos y sus alergias',
      pain: 'Lo que no puede hacer por el dolor, y desde cuándo',
      doctors: 'Nombres y teléfonos de sus médicos',
    },
  },
  still: {
    title: 'Si de todos modos es Nueva York',
    text: 'Pregunte a su cirujano quién puede verle más adelante cerca de casa. Pregúntelo antes de la cirugía, para que haya tiempo de encontrar a alguien.',
    centres: 'Centros en Nueva York',
    ways: 'Tren, auto o avión',
  },
  own: 'Preguntas nuestras. Su médico conoce mejor su región.',
};
