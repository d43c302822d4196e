import type { Words } from '../words';
import type { display as english } from '../en/display';

export const display: Words<typeof english> = {
  title: 'Texto y colores',
  lead: 'Cómo se ve Mendway en este dispositivo. También puede usar el zoom del navegador.',
  back: 'Volver a su cuenta',
  toStart: 'A la página de inicio',
  saved: 'Guardado para este dispositivo.',
  submit: 'Usar esto',
  usual: 'Todo como siempre',
  text: {
    legend: 'Tamaño del texto',
    hint: 'También en papel, cuando usted imprime.',
    usual: 'Normal',
    large: 'Grande',
    larger: 'Más grande',
    largest: 'El más grande',
  },
  contrast: {
    legend: 'Contraste',
    device: 'Como pide este dispositivo',
    high: 'Alto',
    notes: { device: 'Papel suave y tinta oscura', high: 'Blanco y negro, líneas más fuertes' },
  },
  theme: { legend: 'Claro u oscuro', device: 'Como este dispositivo', light: 'Claro', dark: 'Oscuro' },
  motion: {
    legend: 'Movimiento',
    device: 'Como pide este dispositivo',
    less: 'Menos',
    notes: { device: 'Los dibujos de los ejercicios pueden moverse', less: 'Nada se mueve por sí solo' },
  },
};
