import type { Words } from '../words';
import type { kept as english } from '../en/kept';

export const kept: Words<typeof english> = {
  bar: {
    copy: 'Sin conexión. Esta es una copia guardada en este aparato.',
    from: 'Sin conexión. Última actualización: {when}.',
    about: 'Sin conexión. Última actualización, más o menos: {when}.',
    cut: 'Sin internet. Esta página queda como estaba cuando la abrió.',
    back: 'Ya hay internet otra vez.',
    newest: 'Ver la página más nueva',
  },
  offline: {
    title: 'Aquí no hay internet',
    lead: 'Esta página no está guardada en este aparato. Se abrirá cuando vuelva el internet.',
    sent: 'Lo que acaba de enviar no nos llegó. Vuelva atrás: sigue en el formulario. Envíelo otra vez cuando vuelva el internet.',
    have: 'Lo que se abre sin internet',
    emergency: 'Cuándo llamar ya a un médico',
    guide: 'La guía: las páginas que ya abrió antes',
    trip: 'El viaje que guarda en este aparato',
    again: 'Intentar otra vez',
    danger: 'Si está en peligro, llame al 911. Una llamada no necesita internet.',
  },
  trip: {
    title: 'Guardar este viaje en este teléfono',
    lead: 'Así su plan se abre en el avión, en una sala de espera o donde no haya internet.',
    menu: 'Guardar en este teléfono',
    menuNote: 'Se abre sin internet, solo en este teléfono',
    what: 'Qué se guarda',
    plan: 'Su plan, calendario, equipaje, vuelos, citas, personas y avisos.',
    medical: 'Guardar también los medicamentos y la tarjeta de emergencia',
    medicalNote: 'Quien pueda desbloquear este teléfono podrá leerlos.',
<<<<<<< HEAD
=======
    medicalNote: 'Quien pueda desbloquear este teléfono podrá leerlos.',
>>>>>>> main
    noMedical: 'Si no lo marca, los medicamentos, el tipo de cirugía y la tarjeta de emergencia no se guardan en este teléfono.',
    keep: 'Guardar este viaje en este teléfono',
    keepAgain: 'Guardar y actualizar',
    pending: 'Guardando. Un momento.',
    isKept: 'Este viaje está en este teléfono.',
    notKept: 'Este viaje todavía no está en este teléfono.',
    from: 'Última actualización: {when}.',
    about: 'Última actualización, más o menos: {when}.',
    withMedical: 'Con los medicamentos y la tarjeta de emergencia.',
    without: 'Sin los medicamentos ni la tarjeta de emergencia.',
    drop: 'Quitarlo de este teléfono',
    dropped: 'Ya no está en este teléfono.',
    needsScript: 'Este navegador no puede guardar páginas. Imprima el plan y la tarjeta, y lleve el papel.',
    full: 'Este teléfono no tiene más espacio. No se guardó nada del viaje. Borre algunas fotos o aplicaciones y pruebe otra vez.',
    denied: 'Este navegador no deja que Mendway guarde nada. Pasa a menudo en una ventana privada. Abra Mendway en una ventana normal y pruebe otra vez.',
    unreachable: 'El internet se cortó antes de que llegara todo. Pruebe otra vez cuando vuelva.',
    gone: 'No pudimos abrir este viaje para usted. Inicie sesión otra vez y pruebe de nuevo.',
    ends: 'Se borra solo cuando usted cierra la sesión, cuando otra persona la inicia, cuando ya no puede ver el viaje y después de 30 días sin internet.',
    others: 'Cada teléfono tiene su propia elección. No cambia nada en otros teléfonos ni para otras personas.',
  },
};
