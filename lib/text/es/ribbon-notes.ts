import type { ribbonNotes as english } from '../en/ribbon-notes';
import type { Words } from '../words';

export const ribbonNotes: Words<typeof english> = {
  /** The trip of the landing page. */
  sample: {
    settle: 'Instalarse y descansar.',
    arrive: 'Llegar a las {time}',
    quiet: '5 días. Sin salidas. Visitas bienvenidas. Caminatas cortas, como mostró su equipo.',
    gentle: '5 días. Disfrute la ciudad en paseos cortos. Siéntese seguido.',
    visit: '{time}',
    cleared: 'Si su cirujano dice que sí',
    home: 'Sin reservar',
    lands: 'Llega a las {time}',
  },
};
