import type { arrivalsLive as english } from '../en/arrivals-live';
import type { Words } from '../words';

export const arrivalsLive: Words<typeof english> = {
  changed: { one: '1 cambió desde que usted miró', several: '{count} cambiaron desde que usted miró' },
  seen: 'Ya vi estos cambios',
  several: 'Cambiaron {count} líneas',
  gone: '{name} ya no está en este tablero',
  panelWaits: 'Cambió lo que muestra el panel abierto. Lo que usted escribió se queda.',
  keys: {
    open: 'Teclas',
    title: 'Teclas del tablero',
    rows: 'La línea de abajo, la de arriba',
    ends: 'La primera línea, la última',
    enter: 'Abrir el panel de la línea',
    escape: 'Cerrar el panel',
    search: 'Ir a la búsqueda',
    help: 'Mostrar estas teclas',
    switch: 'Usar / y ? como teclas',
    note: 'No hacen nada mientras usted escribe. Apáguelas si le habla a su computadora.',
    close: 'Cerrar',
  },
};
