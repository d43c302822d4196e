import type { Made } from '@/lib/domain/itinerary/make-item';
import type { Behind } from '@/lib/domain/itinerary/types';
import { centresSpeaker, type Recorder, type SaidName } from '@/lib/domain/recovery/centres-speaker';
import type { TripAccess } from './open-trip';

type Spoken = Behind & Pick<SaidName, 'saidBy'>;

/** Who records for the centre that an access speaks for; null for the patient's side. */
export function recorderOf({ actor, centre }: TripAccess): Recorder | null {
  if (!centre) return null;
  const role = actor.staff.find(({ centreId }) => centreId === centre.id)?.role ?? 'COORDINATOR';
  return { name: actor.name, role, centre: centre.name };
}

/** Whose word somebody records: the patient's side as it heard it, staff for their centre, each as their part there allows. */
export function spokenBy(access: TripAccess, said: SaidName): Made<Spoken> {
  const recorder = recorderOf(access);
  if (!recorder) return { made: { saidBy: said.saidBy, source: 'patient' } };
  const speaker = centresSpeaker(recorder, said);
  if ('problems' in speaker) return speaker;
  const { saidBy, relayedBy } = speaker.made;
  return { made: { saidBy, source: 'centre', ...(relayedBy && { relayedBy }) } };
}
