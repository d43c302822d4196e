import type { Words } from '../words';
import type { mail as english } from '../en/mail';

export const mail: Words<typeof english> = {
  foot: 'Mendway le ayuda a planear un viaje. Este correo lo envió una computadora; nadie lee las respuestas.',
  'confirm-sign-up': {
    subject: 'Confirme su correo para Mendway',
    lead: 'Usted pidió una cuenta en Mendway. Falta un paso: abra esta página y confirme que este correo es suyo.',
    button: 'Confirmar y seguir',
    note: 'El enlace sirve una sola vez, durante 24 horas. Si usted no lo pidió, no haga nada: no se crea ninguna cuenta.',
  },
  'already-registered': {
    subject: 'Usted ya tiene una cuenta de Mendway',
    lead: 'Alguien, seguramente usted, quiso registrarse en Mendway con este correo. Usted ya tiene una cuenta, así que este enlace la abre. El plan que estaba guardando viene con usted.',
    button: 'Entrar',
    note: 'El enlace sirve una sola vez, durante 15 minutos. Si usted no lo pidió, no haga nada.',
  },
  'sign-in-link': {
    subject: 'Su enlace para entrar a Mendway',
    lead: 'Aquí está el enlace que pidió.',
    button: 'Entrar',
    note: 'El enlace sirve una sola vez, durante 15 minutos. Si usted no lo pidió, no haga nada: sin él nadie puede entrar.',
  },
  'prove-link': {
    subject: 'Su enlace para seguir en Mendway',
    lead: 'Usted va a hacer en Mendway algo que solo usted puede hacer. Abra este enlace en el aparato donde lo pidió.',
    button: 'Sí, soy yo',
    note: 'El enlace sirve una sola vez, durante 15 minutos. ¿No fue usted? No haga nada, y en su cuenta cierre la sesión en los otros aparatos.',
  },
  'new-password-link': {
    subject: 'Elija una nueva contraseña para Mendway',
    lead: 'Usted pidió cambiar su contraseña.',
    button: 'Elegir una nueva contraseña',
    note: 'El enlace sirve una sola vez, durante 15 minutos. Si usted no lo pidió, no haga nada: su contraseña sigue igual.',
  },
  'confirm-address': {
    subject: 'Confirme su nuevo correo para Mendway',
    lead: 'Usted pidió usar este correo para su cuenta de Mendway. Abra esta página y confírmelo.',
    button: 'Confirmar este correo',
    note: 'El enlace sirve una sola vez, durante 24 horas. Si usted no lo pidió, no haga nada: nada cambia.',
  },
  'no-account': {
    subject: 'Lo que pidió a Mendway',
    lead: 'Alguien, seguramente usted, pidió un enlace para Mendway. No hay ninguna cuenta con este correo. Tal vez se registró con otro.',
    button: 'Planear primero un viaje',
    note: 'Si usted no lo pidió, no haga nada.',
  },
  'address-taken': {
    subject: 'Lo que pidió a Mendway',
    lead: 'Alguien, seguramente usted, pidió usar este correo para una cuenta de Mendway. Ya tiene una cuenta propia, así que nada cambió.',
    button: 'Entrar a esa cuenta',
    note: 'Si usted no lo pidió, no haga nada.',
  },
  'address-change-asked': {
    subject: 'Su cuenta de Mendway: se pidió cambiar el correo',
    lead: 'Alguien, seguramente usted, pidió pasar su cuenta de Mendway a otro correo. Ocurre cuando se confirme el correo nuevo.',
    button: 'Ver su cuenta',
    note: 'Si no fue usted, entre, cambie su contraseña y cierre la sesión en los otros aparatos.',
  },
  'address-changed': {
    subject: 'Su cuenta de Mendway tiene un correo nuevo',
    lead: 'Desde ahora su cuenta de Mendway usa otro correo. Este ya no la abre.',
    button: 'Ir a Mendway',
    note: 'Si no fue usted, escriba enseguida a {contact}.',
  },
  'password-changed': {
    subject: 'Se cambió su contraseña de Mendway',
    lead: 'La contraseña de su cuenta de Mendway se cambió hace un momento. Se cerró la sesión en los otros aparatos.',
    button: 'Elegir otra contraseña',
    note: 'Si fue usted, no haga nada. Si no, elija ahora otra contraseña.',
  },
  'lost-factor-link': {
    subject: 'Su solicitud sobre cómo entrar en Mendway',
    lead: 'Usted pidió entrar sin el segundo paso porque perdió su teléfono o su llave. Abra esta página para comenzar la espera.',
    button: 'Seguir',
    note: 'El enlace sirve una sola vez, durante 15 minutos. Si usted no lo pidió, alguien conoce su contraseña: por favor, elija otra ahora.',
  },
  'factor-reset-asked': {
    subject: '¿Fue usted? Un cambio en cómo entra en Mendway',
    lead: 'Alguien con su contraseña y acceso a su correo pidió desactivar el segundo paso de su cuenta. Se hace después de tres días; para quienes trabajan en un centro o administran Mendway, un día después de que alguien lo confirme.',
    button: 'No fui yo: detenerlo',
    note: 'Si fue usted, no haga nada.',
  },
  'second-factor-added': {
    subject: 'Su cuenta de Mendway tiene un nuevo segundo paso',
    lead: 'Hace un momento se agregó a su cuenta de Mendway una aplicación o una llave de acceso.',
    button: 'Ver el segundo paso',
    note: 'Si fue usted, no haga nada. Si no, escriba de inmediato a {contact}.',
  },
  'second-factor-changed': {
    subject: 'Se cambió el segundo paso de su cuenta de Mendway',
    lead: 'Hace un momento se quitó o se creó de nuevo algo del segundo paso de su cuenta.',
    button: 'Ver el segundo paso',
    note: 'Si fue usted, no haga nada. Si no, escriba de inmediato a {contact}.',
  },
  'second-factor-off': {
    subject: 'El segundo paso de su cuenta de Mendway está desactivado',
    lead: 'El segundo paso de su cuenta se desactivó hace un momento.',
    button: 'Ver el segundo paso',
    note: 'Si fue usted, no haga nada. Si no, elija ahora otra contraseña y escriba a {contact}.',
  },
  'recovery-code-used': {
    subject: 'Un código de recuperación abrió su cuenta de Mendway',
    lead: 'Hace un momento alguien entró en su cuenta de Mendway con un código de recuperación. Ese código ya no sirve.',
    button: 'Ver el segundo paso',
    note: 'Si fue usted, no haga nada. Si no, elija ahora otra contraseña y escriba a {contact}.',
  },
  'factor-reset-done': {
    subject: 'El segundo paso de su cuenta de Mendway está desactivado',
    lead: 'Como se pidió, el segundo paso de su cuenta se desactivó y se cerró la sesión en todos los aparatos. Por favor, configúrelo de nuevo.',
    button: 'Configurarlo de nuevo',
    note: '¿No fue usted? Escriba de inmediato a {contact}.',
  },
  'account-leaves': {
    subject: 'Su cuenta de Mendway se va a borrar',
    lead: 'Como usted pidió, su cuenta de Mendway se borra el {day}. Su sesión está cerrada en todas partes. Hasta entonces este enlace la conserva, y entrar también.',
    button: 'Conservar mi cuenta',
    note: 'Si aún quiere irse, no haga nada. ¿No fue usted? Conserve la cuenta y luego cambie su contraseña.',
  },
  'account-stays': {
    subject: 'Su cuenta de Mendway se queda',
    lead: 'Su cuenta de Mendway no se va a borrar. Todo está como estaba.',
    button: 'Entrar',
    note: '¿No fue usted? Cambie su contraseña y luego escriba a {contact}.',
  },
  'account-gone': {
    subject: 'Su cuenta de Mendway está borrada',
    lead: 'Su cuenta de Mendway ya no existe, ni nada de lo que tenía. Este es el último correo sobre ella.',
    button: 'Ir a Mendway',
    note: '¿Preguntas? Escriba a {contact}.',
  },
  'trip-ends': {
    subject: 'Un viaje en Mendway se va a borrar',
    lead: 'Un viaje suyo terminó hace mucho. Se borra el {day}, a menos que usted diga que se queda.',
    button: 'Ver el viaje',
    note: 'Si ya no lo necesita, no haga nada.',
  },
  news: {
    subject: 'Novedades de un viaje en Mendway',
    lead: 'Hay novedades de un viaje que usted comparte en Mendway. Por favor, mírelas cuando pueda.',
    button: 'Ver lo nuevo',
    note: 'Recibe este correo porque usted está en ese viaje.',
  },
};
