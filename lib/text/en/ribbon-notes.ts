/** At most twelve words each, with the one fact that matters. Keys are the note ids of `lib/domain/ribbon`. */
export const ribbonNotes = {
  'lands-at': 'Lands {at}',
} as const;
