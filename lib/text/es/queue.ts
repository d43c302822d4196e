import type { Words } from '../words';
import type { queue as english } from '../en/queue';

export const queue: Words<typeof english> = {
  /** What a page says of it by itself. */
  device: {
    title: 'Hecho sin internet',
    waiting: 'Por enviar: %count%',
    toRead: 'Por favor, lea: %count%',
    waits: 'Espera para enviarse',
    packed: 'En la maleta: %name%',
    unpacked: 'Fuera de la maleta: %name%',
    noteFor: 'Nota para %name%',
    made: '%when%, según el reloj de este dispositivo',
    sendNow: 'Enviar ahora',
    read: 'Ya lo leí',
    again: 'Cambiarlo de todos modos',
    discard: 'Descartar',
    keepsText: 'Lo que escribió:',
    offline: 'Ahora no hay internet. Se envía solo en cuanto haya.',
    signedOut: 'Su sesión está cerrada. Inicie sesión y se envía.',
    signIn: 'Iniciar sesión',
    otherPerson: 'Otra persona inició sesión aquí. Espera hasta que usted inicie sesión.',
    unanswered: 'Mendway no responde ahora. Lo intentamos otra vez sin que haga nada.',
    full: 'No hay lugar para más: 200 cosas esperan para enviarse. Esta no se guardó. Conéctese y envíelas primero.',
    denied: 'Este dispositivo no nos deja guardar nada: su memoria está llena o el navegador no lo permite. No se guardó nada. Por favor, pruebe otra vez con internet.',
  },
  leave: {
    title: 'No todo está enviado',
    count: 'Esperan en este dispositivo: %count%',
    lead: 'Al cerrar la sesión se desecha y nadie lo ve. Envíelo primero.',
    send: 'Enviarlo ahora',
  },
  note: {
    title: 'Escribir una nota',
    lead: 'Para usted y para todos los que ven el plan. Sin internet espera en este dispositivo y se envía después.',
    text: 'Su nota',
    hint: 'Hasta 2,000 letras. La primera línea es su nombre.',
    day: '¿Para qué día?',
    save: 'Guardar la nota',
    empty: 'Por favor, escriba algo y elija un día.',
    kept: 'Ahora no hay internet. Su nota está guardada en este dispositivo y se envía en cuanto haya.',
  },
  answers: {
    done: 'Guardado.',
    turned: {
      named: '{name} cambió esto mientras usted no tenía internet. Queda como lo dejó {name}.',
      reader: 'Usted cambió esto en otro dispositivo mientras tanto. Queda como lo dejó allí.',
      nobody: 'Alguien cambió esto mientras usted no tenía internet. Queda como lo dejaron.',
      packed: 'Ahora está en la maleta.',
      unpacked: 'Ahora no está en la maleta.',
    },
    removed: 'Alguien quitó esto de la lista mientras usted no tenía internet. Ya no hay nada que empacar.',
    gone: 'Esto ya no está a su alcance, así que no se guardó nada.',
  },
};
