import { z } from 'zod';
import { LONGEST_NOTE, MOST_SENT } from '@/lib/domain/offline/deeds';
import { dayField, lineField, requiredLine } from './fields';

const made = {
  id: z.uuid(),
  tripId: z.uuid(),
  /** The clock of a phone may stand anywhere; PostgreSQL's calendar and ours end. */
  madeAt: z.iso.datetime().refine((text) => text > '2000' && text < '2100'),
};

const tick = z.object({ ...made, kind: z.literal('tick'), line: requiredLine(80), isPacked: z.boolean(), seenTurns: z.int().min(0).max(1_000_000_000) });

/** Half of a character, which a script can send and PostgreSQL's JSON cannot keep, becomes what a form makes of it. */
const wholeCharacters = z.string().transform((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'));

const note = z.object({ ...made, kind: z.literal('note'), day: dayField, text: wholeCharacters.pipe(requiredLine(LONGEST_NOTE)) });

/** A note from the form of a page; its name is made with the form, or by the script for each note. */
export const noteForm = z.object({ id: z.uuid('not-found'), day: dayField, text: requiredLine(LONGEST_NOTE) });

/** One deed. Those that an older or a newer Mendway wrote are refused one by one: they do not keep the others back. */
export const offlineDeed = z.discriminatedUnion('kind', [tick, note]);

export const namedDeed = z.object({ id: z.uuid() });

/** What a device sends: whose deeds they are, as it was told when they were done, and some of them. */
export const offlineDeeds = z.object({ person: lineField(60), deeds: z.array(z.unknown()).max(MOST_SENT, 'too-much') });
