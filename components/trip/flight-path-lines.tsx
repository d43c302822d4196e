import type { Zone } from '@/lib/domain/calendar/types';
import type { Leg } from '@/lib/domain/itinerary/types';
import { useLocale } from '@/lib/text/here';
import { pathLines } from '@/lib/text/path-words';

interface FlightPathLinesProps {
  readonly legs: readonly Leg[];
  readonly homeZone: Zone;
}

/** The way of a flight, reckoned: lengths, changes of planes, the clocks at home. */
export function FlightPathLines({ legs, homeZone }: FlightPathLinesProps) {
  const locale = useLocale();
  return (
    <ul className="stack small">
      {pathLines(legs, homeZone, locale).map((line) => <li key={line}>{line}</li>)}
    </ul>
  );
}
