import { z } from 'zod';
import { LONGEST_DESK_NOTE } from '@/lib/domain/arrivals/desk-note';
import { ARRIVAL_STAGES } from '@/lib/domain/arrivals/types';
import { asked, oneOf, optional, requiredLine } from './fields';

const tripId = z.uuid('not-found');
const userId = optional(z.uuid('unknown-choice'));

/** `seen`: who had it when the form was drawn; empty: nobody. `coordinatorId`: who is to have it; empty: nobody. */
export const assignArrivalForm = z.object({ tripId, seen: userId, coordinatorId: userId });

/** `seen`: the moment of the latest change that the form was drawn with. */
export const acknowledgeArrivalForm = z.object({ tripId, seen: z.iso.datetime('not-found').transform((text) => new Date(text)) });

/** `seen`: the stage that the form was drawn with. */
export const markArrivalForm = z.object({ tripId, seen: oneOf(ARRIVAL_STAGES), stage: oneOf(ARRIVAL_STAGES) });

// Browsers send every line break as two characters and count it as one.
const text = z.string('required').transform((typed) => typed.replace(/\r\n?/g, '\n')).pipe(requiredLine(LONGEST_DESK_NOTE));

export const arrivalNoteForm = z.object({ tripId, text, commandId: z.uuid('not-found') });

/** `until`: when what the board showed was read. */
export const boardSeenForm = z.object({ until: z.iso.datetime('not-found').transform((text) => new Date(text)) });

const before = z.string().regex(/^[^_]+_[^_]+$/).transform((text) => text.split('_')).pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]) => ({ at: new Date(at), id }));

/** `?trip=`: the notes on one patient; `?before=`: those before one. Anything else was not asked for. */
export const notesQuery = z.object({ centre: asked(z.string().min(1).max(100)), trip: asked(z.uuid()), before: asked(before) });

/** A note in an address, for the page of those before it. */
export const noteCursor = ({ at, id }: { readonly at: Date; readonly id: string }): string => `${at.toISOString()}_${id}`;

interface NotesPlace {
  readonly centre: string | undefined;
  readonly trip?: string;
  readonly before?: string;
}

/** The address of the centre's notes; what is not known is left out. */
export function notesPath(place: NotesPlace): string {
  const said = Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(said).toString();
  return `/arrivals/notes${text && `?${text}`}`;
}
