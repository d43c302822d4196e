import type { errors as english } from '../en/errors';
import type { Words } from '../words';

export const errors: Words<typeof english> = {
  otherLanguage: 'English',
  notFound: 'No encontramos esta página.',
  notFoundText: 'Puede que la dirección esté mal o que la página ya no exista. Si alguien le envió el enlace, pídalo otra vez.',
  toStart: 'Ir a la página de inicio',
  emergency: 'Emergencia',
  failed: 'Algo falló de nuestro lado.',
  failedText: 'Lo que usted guardó sigue ahí. Pruebe otra vez en un momento.',
  again: 'Probar otra vez',
};
