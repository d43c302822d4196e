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
