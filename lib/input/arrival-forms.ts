import { z } from 'zod';
import { ARRIVAL_STAGES } from '@/lib/domain/arrivals/types';
import { oneOf, optional, requiredLine } from './fields';

const tripId = z.uuid('not-found');
const userId = optional(z.uuid('unknown-choice'));

/** `seen`: who had it when the form was drawn; empty: nobody. `coordinatorId`: who is to have it; empty: nobody. */
export const assignArrivalForm = z.object({ tripId, seen: userId, coordinatorId: userId });

/** `seen`: the moment of the latest change that the form was drawn with. */
export const acknowledgeArrivalForm = z.object({ tripId, seen: z.iso.datetime('not-found').transform((text) => new Date(text)) });

/** `seen`: the stage that the form was drawn with. */
export const markArrivalForm = z.object({ tripId, seen: oneOf(ARRIVAL_STAGES), stage: oneOf(ARRIVAL_STAGES) });

export const LONGEST_DESK_NOTE = 2000;

// Browsers send every line break as two characters and count it as one.
const text = z.string('required').transform((typed) => typed.replace(/\r\n?/g, '\n')).pipe(requiredLine(LONGEST_DESK_NOTE));

export const arrivalNoteForm = z.object({ tripId, text, commandId: z.uuid('not-found') });
