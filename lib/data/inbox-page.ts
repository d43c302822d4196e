import type { Person } from '@/lib/domain/access/actor';
import type { Instant, Zone } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { InboxCursor, InboxNote } from '@/lib/domain/inbox-note';
import { holdsTrip } from '@/lib/domain/people/roles';
import { isMedicalWord, mayReadWord } from '@/lib/domain/reminders/medical-words';
import { database } from './client';
import { inboxOf, NOTES_A_PAGE } from './notifications';
import { openTrip } from './open-trip';
import { type OwnReach, ownReach } from './reach';
import { byTheirClock } from './reader-zones';
import { recordLook } from './trip-audit';

export interface InboxPage {
  readonly notes: readonly InboxNote[];
  /** The last note of this page, where there are older ones. */
  readonly older: InboxCursor | null;
  /** By whose clock the notes came. */
  readonly zone: Zone;
  readonly mailFailedAt: Instant | null;
}

/** A page of somebody's inbox, and all that its words need. */
export async function inboxPage(person: Person, before: InboxCursor | null, now: Instant): Promise<InboxPage> {
  const [found, own] = await Promise.all([inboxOf(person, before, NOTES_A_PAGE + 1), ownReach(person)]);
  const notes = found.slice(0, NOTES_A_PAGE);
  const [zone] = await Promise.all([zoneFor(person, own, notes, now), noteLooks(person, notes, now)]);
  return { notes, older: found.length > notes.length ? (notes.at(-1) ?? null) : null, zone, mailFailedAt: own.mailFailedAt };
}

/** Where they are now, by the trip that they heard of last. */
async function zoneFor({ userId }: Person, { reach }: OwnReach, notes: readonly InboxNote[], now: Instant): Promise<Zone> {
  const { tripId = null, homeZone = null } = notes.find((note) => note.homeZone !== null) ?? {};
  const zones = await byTheirClock(database(), [{ userId, reach, tripId, homeZone }], now, (_reader, zone) => zone);
  return zones.get(userId) ?? NEW_YORK;
}

/** Of the medical part it is written down who reads it, but of the owner's and the keeper's own looks. */
async function noteLooks(person: Person, notes: readonly InboxNote[], now: Instant): Promise<void> {
  const read = notes.flatMap(({ tripId, reminder }) => (tripId && reminder && isLook(reminder) ? [tripId] : []));
  for (const tripId of new Set(read)) {
    const access = await openTrip(person, tripId, 'see-medical');
    if (access) await recordLook(access, 'medical', now);
  }
}

const isLook = ({ word, standing }: NonNullable<InboxNote['reminder']>): boolean =>
  standing !== null && isMedicalWord(word) && mayReadWord(word, standing) && !holdsTrip(standing);
