import type { push as english } from '../en/push';
import type { Words } from '../words';

export const push: Words<typeof english> = {
  what: 'Mendway puede mostrar recordatorios en este dispositivo, aunque no esté abierto. Aparecen en la pantalla bloqueada, por eso nunca dicen por qué viaja.',
  asks: 'Su navegador le pregunta una vez si Mendway puede hacerlo. Pulse Permitir.',
  turnOn: 'Avíseme en este dispositivo',
  pending: 'Un momento …',
  isOn: 'Los recordatorios aparecen en este dispositivo.',
  turnOff: 'Apagar aquí',
  noScript: 'Para encenderlo, su navegador debe ejecutar JavaScript.',
  unsupported: 'Este navegador no puede mostrar recordatorios. Pruebe con otro, o quédese con el correo.',
  homeScreen: 'En un iPhone o iPad, agregue primero Mendway a la pantalla de inicio: pulse Compartir y luego Agregar a inicio. Ábralo desde allí y vuelva a esta página.',
  denied: 'Su navegador no deja que Mendway muestre recordatorios. Puede permitirlo en los ajustes de esta página, con el signo junto a la dirección. En un teléfono, mire los ajustes del navegador. Luego abra de nuevo esta página.',
  dismissed: 'No se encendió nada. Puede pulsar el botón de nuevo cuando quiera.',
  failed: 'No se pudo conectar con este dispositivo. Inténtelo más tarde, o quédese con el correo.',
  notChosen: 'Todavía no llega nada a sus dispositivos: usted eligió otra manera.',
  choose: 'Elegir cómo le llegan los recordatorios',
  here: 'Este dispositivo',
  unknown: 'Dispositivo desconocido',
  since: 'Desde el {day}',
  remove: 'Quitar',
  removeNamed: 'Quitar {device}',
  name: 'Mendway',
  more: '{count, plural, one {# más entre sus mensajes} other {# más entre sus mensajes}}',
};
