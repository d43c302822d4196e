import type { Made } from '@/lib/domain/itinerary/make-item';
import type { Behind } from '@/lib/domain/itinerary/types';
import { centresSpeaker, type SaidName } from '@/lib/domain/recovery/centres-speaker';
import type { TripAccess } from './open-trip';

type Spoken = Behind & Pick<SaidName, 'saidBy'>;

/** Whose word somebody records: the patient's side as it heard it, staff for their centre, each as their part there allows. */
export function spokenBy({ actor, centre }: TripAccess, said: SaidName): Made<Spoken> {
  if (!centre) return { made: { saidBy: said.saidBy, source: 'patient' } };
  const role = actor.staff.find(({ centreId }) => centreId === centre.id)?.role ?? 'COORDINATOR';
  const speaker = centresSpeaker({ name: actor.name, role, centre: centre.name }, said);
  if ('problems' in speaker) return speaker;
  const { saidBy, relayedBy } = speaker.made;
  return { made: { saidBy, source: 'centre', ...(relayedBy && { relayedBy }) } };
}
