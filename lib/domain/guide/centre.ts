import type { Day } from '../calendar/types';
import type { Spot } from '../flights/distance';
import type { CentreFact } from '../itinerary/types';

/** What the directory says of a centre; empty text where nothing sourced is known. */
export interface Centre extends CentreFact {
  readonly alsoKnownAs: readonly string[];
  readonly address: string;
  readonly borough: string;
  readonly phone: string;
  readonly website: string;
  /** Our own reading of a map, for rough distances alone; null where nobody looked. */
  readonly spot: Spot | null;
  readonly source: string;
  /** The day on which somebody looked. */
  readonly checkedOn: Day | null;
  /** Made up for the demo world. */
  readonly isFictional: boolean;
}
