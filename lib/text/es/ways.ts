import type { ways as english } from '../en/ways';
import type { Words } from '../words';

export const ways: Words<typeof english> = {
  title: 'Tren, auto o avión',
  lead: 'No tiene que volar a Nueva York si otro modo le conviene más. Pregunte a su cirujano por el regreso antes de reservar.',
  from: {
    title: 'Desde {city}',
    distance: '{city} está a unas {distance} de Nueva York en línea recta.',
    reach: {
      near: 'Mire primero los trenes, los autobuses y el auto. Pueden ser tan rápidos como un vuelo.',
      middle: 'Por carretera o en tren es casi un día entero. El avión es más rápido. En el tren puede levantarse y caminar.',
      far: 'Por carretera son varios días. Si vuela, busque un vuelo sin escalas.',
      overseas: 'Desde allí lo usual es el avión. Busque un vuelo sin escalas.',
    },
    driving: 'Unas {hours, plural, one {# hora} other {# horas}} al volante, sin descanso. Otra persona debe llevarle de regreso.',
    own: 'La línea recta, las horas y los consejos son cálculos nuestros. Las carreteras y el tráfico cambian.',
    nonstop: 'Se sabe que alguien vuela desde {city} sin escalas.',
    noNonstop: 'No conocemos ningún vuelo sin escalas desde {city}.',
    nearest: 'El aeropuerto más cercano con uno está en {city} ({airport}).',
    flights: 'Quién vuela y de dónde lo sabemos',
    mode: {
      FLY: 'Según su plan, usted llega en avión.', TRAIN: 'Según su plan, usted llega en tren.', CAR: 'Según su plan, usted llega en auto.', LOCAL: 'Según su plan, usted vive en Nueva York: no necesita un viaje largo.',
    },
    unknown: 'No podemos decir a qué distancia está {city} de Nueva York.',
  },
  visitor: 'Cuando tenga un plan, esta página dirá a qué distancia queda su casa.',
  plan: 'Empezar un plan',
  train: {
    title: 'En tren',
    points: {
      walk: 'Puede levantarse y caminar durante el viaje. Tome un asiento de pasillo.',
      bags: 'Alguien tiene que subir y bajar su equipaje. Pídalo a quien le acompañe o al personal del tren.',
      changes: 'Elija un tren sin cambios si lo hay.',
    },
  },
  car: {
    title: 'En auto',
    points: {
      stops: 'Puede parar cuando quiera. Planee las paradas antes de salir.',
      driver: 'No maneje usted en el regreso. Pregunte a su cirujano cuándo puede volver a manejar.',
      seat: 'Pregunte a su cirujano cómo subir y bajar del auto y cómo ir en el asiento.',
    },
    riding: 'Una clínica de columna pide trayectos cortos: 20 minutos seguidos como máximo en la primera semana. Pregunte en la suya.',
  },
  plane: {
    title: 'En avión',
    points: {
      nonstop: 'Tome un vuelo sin escalas, para no tener conexiones que perder.',
      word: 'Vuele a casa solo cuando su cirujano diga que sí.',
      bag: 'Después de la cirugía, casi todo equipaje pesa demasiado para subirlo al compartimiento de arriba.',
    },
  },
  all: {
    title: 'Vaya como vaya',
    sitting: 'Ir en el asiento es lo difícil al principio: levántese cada 30 minutos, más o menos.',
    clots: 'Más de 4 horas de viaje duplican el riesgo de un coágulo de sangre. Levántese y camine, vaya como vaya.',
  },
  ask: {
    title: 'Pregunte a su cirujano',
    points: {
      ride: '¿Desde qué día puedo hacer el viaje de regreso en auto, en tren o en avión?',
      sit: '¿Cuánto tiempo seguido puedo ir en el asiento?',
      clot: '¿Qué debo hacer contra los coágulos durante el viaje?',
      lift: '¿Cuánto peso puedo levantar y por cuánto tiempo?',
    },
  },
  near: 'Pregunte primero cerca de casa',
};
