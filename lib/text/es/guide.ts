import type { Words } from '../words';
import type { guide as english } from '../en/guide';

export const guide: Words<typeof english> = {
  title: 'Guía',
  lead: 'Cuándo llamar al médico, cómo moverse, qué preguntar y adónde ir. Puede leerla sin tener una cuenta.',
  back: 'Guía',
  print: 'Imprimir esta página',
  caution: 'La guía no conoce su espalda. Lo que diga su cirujano va antes que todo lo de aquí. Cada página dice de dónde viene un dato; donde no hallamos una fuente, lo dice.',
  parts: {
    now: 'Antes que nada',
    body: 'Su cuerpo',
    ask: 'Preguntar y decidir',
    where: 'Adónde ir, y cómo',
    plan: 'Su plan en Mendway',
  },
  chapters: {
    doctor: { title: 'Cuándo llamar al médico ya', about: 'Marque lo que siente. La página dice a quién llamar y con qué prisa.' },
    moves: { title: 'Moverse con suavidad', about: 'Estiramientos lentos y posturas fáciles, con reloj. No son para todos: primero, unas preguntas.' },
    avoid: { title: 'Lo que conviene dejar', about: 'De qué cuidarse, y qué hace su plan al respecto.' },
    walking: { title: 'Caminar en Nueva York', about: 'Es una ciudad para caminar. Cuánto se planea para cada día suave.' },
    running: { title: 'Dolor de espalda y correr', about: 'Por qué correr puede dar dolor de espalda, qué hacen los zapatos y cuándo parar.' },
    questions: { title: 'Preguntas para hacer', about: 'Al cirujano, al centro y a la aerolínea. Lista para imprimir.' },
    secondOpinion: { title: 'Una segunda opinión', about: 'Cómo pedirla y qué llevar.' },
    conditions: { title: 'Palabras sobre su espalda', about: 'Estenosis, hernia de disco y otras, en palabras sencillas.' },
    centres: { title: 'Centros en Nueva York', about: 'Cuáles están abiertos, cuáles cerraron y quién lo revisó.' },
    nearHome: { title: 'Preguntar cerca de casa', about: 'Quizás no tenga que viajar. Cómo averiguarlo.' },
    ways: { title: 'En tren o en auto', about: 'Cómo llegar a Nueva York sin volar.' },
    tips: { title: 'Consejos de lectores', about: 'Lo que otros aprendieron, y cómo agregar lo suyo.' },
    words: { title: 'Las palabras de su plan', about: 'Días tranquilos, acompañante, visto bueno: qué significan.' },
    help: { title: 'Ayuda con Mendway', about: 'Planear, compartir, entrar, idioma.' },
  },
  lost: {
    title: 'No existe esa página en la guía',
    text: 'El enlace puede ser viejo o tener un error. Todas las páginas de la guía están en su índice.',
    toGuide: 'Índice de la guía',
  },
};
