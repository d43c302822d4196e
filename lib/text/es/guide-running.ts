import type { Words } from '../words';
import type { guideRunning as english } from '../en/guide-running';

export const guideRunning: Words<typeof english> = {
  lead: 'El ejercicio hace bien. Aun así, el dolor de espalda puede parar una carrera. Lo que se sabe, lo que no, y cuándo parar.',
  hurt: {
    title: '¿Correr daña la espalda?',
    text: 'La guía antigua con la que empezó Mendway culpa a las calles duras, al poco equilibrio y a la mala postura. Los estudios con corredores hallaron entre ellos menos dolor de espalda baja que en la población general. Eso no dice nada de una espalda que ya duele, ni de correr después de una cirugía.',
  },
  stop: {
    title: 'Cuándo parar',
    text: 'Si correr le causa el dolor o lo empeora: pare, y no vuelva a empezar hasta que un médico se lo diga. Dos o tres días buenos no son lo que dice un médico. El dolor de espalda puede ser la primera señal de algo serio.',
    own: 'Parar hasta que un médico lo diga es también lo que dice la guía antigua. No hallamos un número de días en una fuente médica.',
    toSigns: 'Revise sus señales: cuándo llamar al médico ya',
    toAvoid: 'Qué hace su plan con las carreras',
  },
  little: {
    title: '¿Un pequeño cambio, o un médico?',
    text: 'No todo corredor con dolor de espalda necesita cirugía. Correr menos, un suelo más blando u otros zapatos pueden bastar. Un dolor que vuelve, que dura más de una semana o que baja por una pierna debe verlo un médico, que quizás pida una radiografía u otra imagen. Lleve las que tenga.',
    own: 'Palabras nuestras, en parte de la guía antigua, sin fuente médica. Un médico conoce su espalda; esta página no.',
  },
  strength: {
    title: 'Fuerza',
    text: 'En adultos con dolor de espalda baja de mucho tiempo, los programas de ejercicio probablemente reducen el dolor y lo que este le impide hacer. Cuál le conviene lo dice un fisioterapeuta. Después de la cirugía, empiece solo con el sí de su cirujano.',
  },
  test: {
    title: 'Una prueba de fuerza de la espalda',
    text: 'La guía antigua nombra un «examen de Sorenson». Se trata de la prueba de Biering-Sørensen: boca abajo, con las piernas sujetas, se mantiene el cuerpo recto en el aire el mayor tiempo posible. Se hace con un terapeuta. Nunca a solas, ni después de una cirugía sin un sí.',
  },
  traction: {
    title: 'Tracción',
    text: 'La tracción separa un poco la columna. Puede que cambie poco o nada el dolor de espalda baja, con o sin dolor que baja por la pierna. Pregunte a su fisioterapeuta qué más hay.',
  },
  shoes: {
    title: 'Zapatos',
    text: 'En cuanto a las plantillas, once ensayos juntos no mostraron una ayuda clara contra el dolor de espalda baja.',
    own: 'La guía antigua dice que los zapatos acolchados amortiguan parte de los golpes y que los pies que duelen cargan la espalda. No hallamos una fuente médica para ninguna de las dos cosas. Después de la cirugía nos importa más que pueda ponerse los zapatos sin agacharse.',
  },
  left: {
    title: 'Lo que no incluimos',
    text: 'La guía antigua nombra también la «vigilancia de abrasión», y tratamientos con láser que permiten volver en nada de tiempo. No hallamos tal terapia, y nadie puede prometer cuándo volverá a correr. Pregunte a su cirujano.',
  },
};
