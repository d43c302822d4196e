import type { outside as english } from '../en/outside';
import type { Words } from '../words';

export const outside: Words<typeof english> = {
  news: {
    'plan-news': 'Alguien cambió o confirmó algo en el plan de un viaje en el que usted está.',
    'help-news': 'Alguien le pregunta algo sobre un viaje, o le ha respondido.',
    'centre-news': 'Hay una novedad importante para un viaje en el que usted está. Por favor, mírela pronto.',
    'appointment-news': 'Algo reservado para un viaje es nuevo o ha cambiado.',
    updates: 'Hay novedades de un viaje en el que usted está.',
    other: 'Hay algo nuevo para usted.',
  },
  test: 'Esta es la prueba que pidió. Ya le llegó.',
};
