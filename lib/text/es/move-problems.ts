import type { Words } from '../words';
import type { moveProblems as english } from '../en/move-problems';

export const moveProblems: Words<typeof english> = {
  'moves-signs': 'Entonces, ningún ejercicio por ahora. Abra «Emergencia», arriba en la página, y haga lo que dice.',
  'moves-accident': 'Entonces, ningún ejercicio por ahora. Después de una caída o un accidente, primero debe revisarle la espalda un médico. Llame hoy a uno.',
  'moves-chronic': 'Entonces, ningún ejercicio sacado de una página. Pregunte a su médico o fisioterapeuta cuáles son para usted.',
  'moves-healing': 'Entonces, todavía ningún ejercicio. Esperan hasta que su cirujano diga que sí.',
};
