import type { Words } from '../words';
import type { guideConditions as english } from '../en/guide-conditions';

export const guideConditions: Words<typeof english> = {
  lead: 'Qué significan las palabras de una carta médica. Solo un médico que le haya visto a usted y sus imágenes puede decir cuál es la suya.',
  names: 'Qué puede estar mal',
  corrected: 'La guía antigua con la que empezó Mendway lo decía de otra manera. Este es el significado correcto.',
  ownWords: 'Con nuestras propias palabras, sin una sola fuente: pregunte a su médico qué significa para usted.',
  conditions: {
    arthritis: { title: 'Artritis de la columna', text: 'Se desgastan las pequeñas articulaciones de la parte de atrás de la columna, las facetas. Es común en personas mayores, y se cree que es una causa común de dolor de espalda y de cuello.' },
    cauda: { title: 'Síndrome de la cola de caballo', text: 'Algo aprieta los nervios del extremo inferior de la columna, casi siempre un disco. Es raro, y es una emergencia. Señales: no puede orinar o no siente ganas, siente dormida la zona entre las piernas, el dolor baja por las dos piernas. Llame al 911.' },
    disc: { title: 'Enfermedad degenerativa del disco', text: 'Los discos son los cojines entre los huesos de la columna. El nombre describe sus cambios normales con la edad. Pueden dar dolor de espalda o de cuello y llevar a artritis, hernia de disco o estenosis. Un disco que se ve viejo en una imagen no siempre es lo que duele.' },
    fracture: { title: 'Fractura', text: 'Un hueso roto de la columna. Después de una caída o un accidente, un médico lo revisa aunque usted pueda caminar.' },
    herniated: { title: 'Hernia de disco', text: 'Una parte del disco se sale de su lugar. Si pellizca la raíz de un nervio, el dolor puede bajar por la pierna.' },
    nerve: { title: 'Daño en un nervio', text: 'Un nervio apretado o lastimado puede dormir la piel, dar hormigueo o debilitar un músculo. Llame a un médico. Si siente dormida la zona entre las piernas, si una pierna se debilita o si cambian la vejiga o el intestino, es una emergencia: llame al 911. La guía antigua no nombraba esas tres cosas.' },
    sciatica: { title: 'Ciática', text: 'Dolor que baja por la parte de atrás de la pierna, a menudo por una hernia de disco que pellizca la raíz de un nervio en la espalda baja.' },
    stenosis: { title: 'Estenosis de la columna', text: 'Estenosis quiere decir estrechez. El canal que guarda la médula y las raíces de los nervios se estrecha y las pellizca, en el cuello o en la espalda. Puede tocar los nervios de la fuerza y de la sensación en brazos o piernas.' },
    slipping: { title: 'Espondilolistesis', text: 'Un hueso de la columna, una vértebra, se desliza hacia adelante sobre el de abajo.' },
  },
  operations: 'Cómo se llaman las operaciones',
  operationsLead: 'Cuál es la que se propone para usted, y cómo se hace, lo dice su cirujano.',
  injection: { title: 'Inyección epidural de esteroides', text: 'Se inyecta un medicamento contra la hinchazón cerca de los nervios de la columna. No es una operación.' },
  microdiscectomy: { title: 'Microdiscectomía', text: 'Por un corte pequeño se saca la parte del disco que aprieta un nervio.' },
  laminectomy: { title: 'Laminectomía', text: 'Se quita un trozo de hueso de la parte de atrás de una vértebra, para que los nervios tengan más espacio.' },
  fusion: { title: 'Fusión', text: 'Se unen dos o más huesos de la columna para que crezcan juntos. Los «niveles» son los lugares entre ellos.' },
  replacement: { title: 'Reemplazo de disco', text: 'Se saca un disco y se pone uno artificial en su lugar.' },
  endoscopic: { title: 'Endoscópica o con ayuda de láser', text: 'El cirujano trabaja por un tubo pequeño con cámara; un láser puede ser una de las herramientas. Es cirugía de todos modos: «láser» no dice nada de lo bien que funciona ni de cuándo podrá volver a su vida.' },
};
