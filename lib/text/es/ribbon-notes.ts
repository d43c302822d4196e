import type { ribbonNotes as english } from '../en/ribbon-notes';
import type { Words } from '../words';

export const ribbonNotes: Words<typeof english> = {
  'lands-at': 'Llega a las {at}',
};
