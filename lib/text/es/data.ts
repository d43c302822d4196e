import type { Words } from '../words';
import type { data as english, exportProblems as englishProblems } from '../en/data';

export const data: Words<typeof english> = {
  title: 'Sus datos',
  lead: 'Lo que Mendway guarda sobre usted, y una copia de todo.',
  row: 'Sus datos',
  rowNote: 'Vea qué guardamos y llévese una copia',
  holdsTitle: 'Lo que guardamos',
  holds: {
    account: 'Su nombre, su correo, su idioma y dónde tiene la sesión abierta. Su contraseña, solo como una huella que no se puede revertir.',
    trips: 'Sus viajes: días, vuelos, alojamiento, citas, equipaje, personas, tareas, noticias y cada cambio.',
    medical: 'La parte médica de sus viajes: cirugía, medicamentos, lo que dijo el equipo del cirujano y la tarjeta de emergencia. Se guarda cifrada.',
    others: 'De viajes que no son suyos: lo que el titular le deja ver.',
    told: 'Lo que le avisamos: recordatorios, su buzón y cuándo se enviaron correos.',
    looks: 'Quién abrió sus viajes, y lo que usted abrió e hizo.',
    work: 'Si trabaja en un centro: las notas y preguntas que escribió. Lo que un centro anota sobre usted está en ese centro. Pregunte allí.',
  },
  copyTitle: 'Una copia de todo',
  copyLead: 'Cuatro archivos: una página para leer e imprimir, sus fechas para un calendario, y los datos para programas con su descripción. Tarda uno o dos minutos. No tiene que esperar aquí.',
  ask: 'Hacer una copia de todo',
  again: 'Intentar de nuevo',
  underWay: 'Estamos haciendo su copia',
  progress: 'Listas {made, number} de {total, number} partes.',
  waiting: 'Empieza en un momento.',
  look: 'Mirar otra vez',
  told: 'Le escribimos un correo cuando esté lista.',
  ready: 'Su copia está lista',
  readyLead: 'Puede descargarla hasta el {day}, {time}, hora de Nueva York. Después ya no estará aquí.',
  care: 'Contiene datos médicos. Guárdela solo en un dispositivo suyo.',
  prove: 'Para descargarla, quizás tenga que demostrar otra vez que es usted.',
  failed: 'No se pudo hacer su copia',
  failedLead: 'Algo falló de nuestro lado. No se perdió nada suyo. Inténtelo de nuevo.',
  files: {
    archive: 'Todos los archivos en uno (zip)',
    page: 'Para leer e imprimir (página web)',
    dates: 'Fechas para su calendario (ics)',
    programs: 'Datos para programas (JSON)',
    meaning: 'Qué significan los datos (JSON Schema)',
  },
  backToAccount: 'Volver a su cuenta',
};

/** By the codes of problems. */
export const exportProblems: Words<typeof englishProblems> = {
  'export-often': 'Pidió {count, number} copias en un día. Pida otra mañana.',
  'export-under-way': 'Ya estamos haciendo una copia. Espere hasta que esté lista.',
};
