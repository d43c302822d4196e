import type { Instant, Zone } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { zoneOfReader } from '@/lib/domain/reminders/reader-zone';
import type { Reach } from '@/lib/domain/reminders/types';
import type { Queries } from './client';
import { reminderFacts } from './reminder-facts';

/** Somebody, and the trip that says where they are. */
export interface Reader {
  readonly userId: string;
  readonly reach: Reach;
  readonly tripId: string | null;
  /** Where the trip sets out; null: it is not known, or there is no trip. */
  readonly homeZone: Zone | '' | null;
}

/**
 * What is decided for each by the clock where they are. They are at home or in New York: where both say the same, as they mostly
 * do, nobody has to look into the trip. By user.
 */
export async function byTheirClock<T>(queries: Queries, readers: readonly Reader[], now: Instant, decide: (reader: Reader, zone: Zone) => T): Promise<ReadonlyMap<string, T>> {
  const decided = new Map<string, T>();
  const unsure: Reader[] = [];
  for (const reader of readers) {
    const [first, ...others] = zonesOf(reader).map((zone) => decide(reader, zone));
    if (first !== undefined && others.every((other) => JSON.stringify(other) === JSON.stringify(first))) decided.set(reader.userId, first);
    else unsure.push(reader);
  }
  for (const [reader, zone] of await zonesByTrip(queries, unsure, now)) decided.set(reader.userId, decide(reader, zone));
  return decided;
}

/** All that may be theirs. */
function zonesOf({ reach, homeZone }: Reader): readonly Zone[] {
  if (reach.zone) return [reach.zone];
  return homeZone && homeZone !== NEW_YORK ? [homeZone, NEW_YORK] : [NEW_YORK];
}

async function zonesByTrip(queries: Queries, readers: readonly Reader[], now: Instant): Promise<readonly (readonly [Reader, Zone])[]> {
  if (readers.length === 0) return [];
  const facts = await reminderFacts(queries, [...new Set(readers.flatMap(({ tripId }) => tripId ?? []))]);
  return readers.map((reader) => {
    const ofTrip = facts.get(reader.tripId ?? '');
    const standing = ofTrip?.people.find(({ userId }) => userId === reader.userId)?.standing;
    return [reader, ofTrip && standing ? zoneOfReader(ofTrip.trip, standing, reader.reach, now) : NEW_YORK];
  });
}
