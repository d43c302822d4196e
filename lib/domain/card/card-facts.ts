import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Day, Instant } from '../calendar/types';
import type { TripRecord } from '../itinerary/record';
import type { ProcedureId } from '../recovery/profile';
import { stayToName } from './stay-to-name';
import type { CardContent, EmergencyCard } from './types';

interface Found {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/** All that a card shows: what people typed, and what the trip knows by itself. */
export interface CardFacts {
  readonly content: CardContent;
  readonly checked: { readonly by: string; readonly on: Day };
  readonly today: Day;
  /** Null where the trip is for a consultation alone. */
  readonly surgery: { readonly procedure: ProcedureId; readonly on: Day | null } | null;
  readonly centre: Found | null;
  readonly stay: Found | null;
}

export function cardFacts({ trip, centre }: TripRecord, card: EmergencyCard, now: Instant): CardFacts {
  const today = dayIn(NEW_YORK, now);
  const stay = stayToName(trip.items, today);
  return {
    content: card.content,
    checked: { by: card.checkedBy, on: dayIn(NEW_YORK, card.checkedAt) },
    today,
    surgery: trip.procedure === 'consultation' ? null : { procedure: trip.procedure, on: trip.surgery.state === 'dated' ? trip.surgery.on : null },
    centre,
    stay: stay && { name: stay.title, address: stay.stay?.address ?? '', phone: stay.stay?.phone ?? '' },
  };
}
