import type { Words } from '../words';
import type { guideAvoid as english } from '../en/guide-avoid';

export const guideAvoid: Words<typeof english> = {
  lead: 'Una espalda dolorida se lastima otra vez con facilidad. Estas cuatro cosas son las primeras que conviene dejar, antes y después de la cirugía.',
  kinds: {
    HEAVY_SPORT: { title: 'Deporte hasta el límite', text: 'Entrenamiento duro, pesas pesadas, juegos con saltos y caídas.' },
    RUNNING: { title: 'Correr mucho tiempo', text: 'Cada paso en una calle dura golpea los discos y las articulaciones de la espalda.' },
    GYMNASTICS: { title: 'Gimnasia artística', text: 'Dobla mucho la espalda y cae con fuerza.' },
    WRESTLING: { title: 'Lucha', text: 'Otra persona le tuerce la espalda, y usted no puede pararlo.' },
  },
  source: 'Esta lista viene de la guía antigua con la que empezó Mendway; las razones son nuestras. No hallamos una fuente médica: pregunte a su cirujano qué más conviene dejar.',
  plan: {
    title: 'Qué hace su plan al respecto',
    blocked: 'Desde el día de la cirugía, la revisión del viaje bloquea todo plan con una de estas cuatro cosas, hasta que alguien haya anotado el sí de su cirujano al ejercicio.',
    noDate: 'Ninguna fecha las abre. Solo lo que diga su cirujano, y una pausa lo retira.',
    quiet: 'En los días tranquilos no cabe ninguna salida. Las visitas donde se aloja son bienvenidas.',
    walk: 'La revisión del viaje le ofrece hacer de ese plan una caminata, no más larga que los minutos del día.',
    toCheck: 'Ver la revisión del viaje',
    toWord: 'Anotar lo que dijo su cirujano',
  },
  yours: {
    title: 'Lo que consta en su viaje',
    yes: 'Está anotado el sí de su cirujano al ejercicio. Pregunte para cuál de estas cuatro cosas vale, y cuánto.',
    no: 'No está anotado ningún sí al ejercicio. La revisión del viaje mantiene cerradas estas cuatro cosas.',
  },
  after: {
    title: 'Después de la cirugía, pregunte también por esto',
    text: 'Su plan muestra un límite de peso donde su procedimiento lo tiene, y de quién es el número. Para lo demás no hay un número que sirva a todos. Pregunte por el suyo:',
    bend: 'Doblarse por la cintura',
    lift: 'Levantar peso: cuántas libras, hasta cuándo',
    twist: 'Girar la espalda',
    sit: 'Pasar tiempo en una silla: cuánto seguido',
    drive: 'Manejar',
    stairs: 'Escaleras',
    sex: 'Relaciones sexuales',
    toQuestions: 'Todas las preguntas, para imprimir',
  },
};
