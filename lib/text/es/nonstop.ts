import type { nonstop as english } from '../en/nonstop';
import type { Words } from '../words';

export const nonstop: Words<typeof english> = {
  title: 'Quién vuela sin escalas',
  between: '{city} y Nueva York',
  flies: 'De {from} a {places}',
  place: { JFK: 'Kennedy (JFK)', LGA: 'LaGuardia (LGA)', EWR: 'Newark (EWR)' },
  see: 'Ver vuelos sin escalas',
  seeAt: ' de {airline}',
  source: {
    measured: 'Medido por el Departamento de Transporte de EE. UU., a {month}',
    listed: 'De nuestra lista, revisada el {day}: pregunte a la aerolínea',
    unconfirmed: 'Sin confirmar, o solo una parte del año. De nuestra lista, revisada el {day}: pregunte a la aerolínea',
    live: 'Hallado en una búsqueda en vivo, el {day}, {time}',
  },
  change: 'Las rutas cambian. Pregunte a la aerolínea antes de contar con una.',
  unknown: {
    title: 'No conocemos un vuelo sin escalas desde {city}',
    body: 'Eso no quiere decir que no haya. Pregunte a su aerolínea, o salga de un aeropuerto cercano que sí tenga.',
    alone: 'Eso no quiere decir que no haya. Pregunte a su aerolínea.',
    uncertain: 'Estos están sin confirmar. Quizás sea mejor salir de un aeropuerto cercano.',
  },
  nearest: 'Los aeropuertos más cercanos con un vuelo sin escalas conocido',
  distance: '{kilometers} km ({miles} millas)',
  direction: {
    north: 'al norte de {city}', northeast: 'al noreste de {city}', east: 'al este de {city}', southeast: 'al sureste de {city}',
    south: 'al sur de {city}', southwest: 'al suroeste de {city}', west: 'al oeste de {city}', northwest: 'al noroeste de {city}',
  },
  map: {
    newYork: 'Nueva York',
    label: 'Mapa: el camino más corto de {city} a Nueva York, {distance}.',
    near: '{count, plural, =1 {Muestra el aeropuerto más cercano con un vuelo sin escalas conocido: {places}.} other {Muestra los aeropuertos más cercanos con un vuelo sin escalas conocido: {places}.}}',
    unknown: 'La línea es el camino más corto por el aire, {distance}. No se conoce un vuelo sin escalas en ella.',
    unsure: 'La línea es el camino más corto por el aire, {distance}. Ningún vuelo sin escalas en ella está confirmado.',
    flown: 'La línea es el camino más corto por el aire, {distance}.',
  },
};
