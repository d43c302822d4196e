import type { Words } from '../words';
import type { people as english } from '../en/people';

export const people: Words<typeof english> = {
  title: 'Personas',
  lead: 'Quién ayuda, quién ve qué y quién miró.',
  members: 'Quién participa en este viaje',
  count: '{count, plural, one {# persona} other {# personas}}',
  roles: { OWNER: 'A cargo', KEEPER: 'Lo planea por otro', CAREGIVER: 'Cuida', FAMILY: 'Familia' },
};
