import type { procedures as english } from '../en/procedures';
import type { Words } from '../words';

export const procedures: Words<typeof english> = {
  'epidural-injection': 'Inyección epidural de esteroides',
  'endoscopic-spine': 'Cirugía de columna endoscópica o con láser',
  microdiscectomy: 'Microdiscectomía',
  laminectomy: 'Laminectomía',
  'cervical-fusion': 'Extracción de disco y fusión del cuello',
  'disc-replacement': 'Reemplazo de disco',
  'lumbar-fusion': 'Fusión lumbar, 1 o 2 niveles',
  'multilevel-fusion': 'Fusión de varios niveles',
  'hip-or-knee-replacement': 'Reemplazo de cadera o rodilla',
  arthroscopy: 'Artroscopia',
  'keyhole-abdominal': 'Cirugía del vientre por laparoscopia',
  'open-abdominal': 'Cirugía abierta del vientre',
  consultation: 'Solo una consulta',
  other: 'Otra: los números de mi cirujano',
  groups: { spine: 'Espalda y cuello', joints: 'Articulaciones', belly: 'Vientre', more: 'Otra cosa' },
};
