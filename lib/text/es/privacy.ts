import type { privacy as english } from '../en/privacy';
import type { Words } from '../words';

export const privacy: Words<typeof english> = {
  title: 'Privacidad',
  lead: 'Qué sabe Mendway de usted y quién lo ve.',
  draft: 'Antes de abrir una cuenta',
  draftText: 'No guardamos nada. Sus cuatro respuestas viajan cifradas en la dirección de su plan. Esa dirección sirve 7 días.',
  account: 'Cuando guarda un plan',
  accountText:
    'Guardamos su correo electrónico, su nombre, su contraseña como una huella que no se puede descifrar, y el viaje. Lo que dijo un médico se guarda cifrado.',
  who: 'Quién ve su viaje',
  whoText: 'Usted, y la persona que lo lleva por usted si así lo eligió. Nadie más, hasta que usted lo diga.',
  centre: 'Qué guarda su centro',
  centreText: 'Si comparte un viaje, el personal de ese centro lo ve, y cada consulta queda anotada para usted. Pueden escribir sus propias notas y reservar horas. Son registros del centro: los guarda porque lo atiende y porque la ley lo pide, también después de que usted deje de compartir. Pregunte al centro, en persona o por teléfono, qué guarda, cuánto tiempo, y pida una copia.',
  long: 'Cuánto tiempo guardamos las cosas',
  longText: '{months, select, never {Los viajes se quedan hasta que usted los borra.} other {Los viajes se borran {months} meses después de terminar. Le preguntamos 30 días antes.}} Cuando borra un viaje o su cuenta, tiene {days, plural, one {# día} other {# días}} para cambiar de opinión; después ya no existe. La lista de quién miró tiene números en lugar de nombres, y se guarda {auditMonths, number} meses. Las copias para emergencias pueden durar un poco más, hasta que se escribe encima.',
  delete: 'Para ver, llevarse o borrar sus datos',
  deleteText: 'Está todo en su cuenta, en «Dejar Mendway», y en la página Personas de cada viaje. Si no tiene cuenta, pida a quien lleva su viaje, o escriba a {contact}.',
  mails: 'Correos',
  mailsText: 'El asunto de nuestros correos nunca dice por qué viaja usted.',
  push: 'Recordatorios en su teléfono',
  pushText: 'Si los enciende, la empresa que hace su navegador los lleva a su dispositivo. Van cifrados: no puede leerlos. Sabe que Mendway le avisa algo, y cuándo.',
  kept: 'Páginas guardadas en su dispositivo',
  keptText: 'La guía se guarda en su dispositivo cuando usted la abre, tal como la ven todos. Su viaje se guarda ahí solo si usted lo elige, con la parte médica o sin ella. Se borra cuando cierra la sesión.',
  others: 'Nadie mira por encima de su hombro',
  othersText: 'Sin publicidad, sin rastreadores, sin letras ni programas de otras empresas. Su navegador habla solo con Mendway.',
  cookies: 'Cookies',
  cookiesText: 'Una mantiene su sesión abierta, junto con su protección. Otra recuerda su idioma, y otra el tamaño del texto y los colores.',
};
