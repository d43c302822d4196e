import type { TripCheck } from '@/lib/domain/check/types';
import type { NonstopAnswer } from '@/lib/domain/flights/types';
import type { WatchStep } from '@/lib/domain/flights/watch';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { ShownReminder } from '@/lib/domain/reminders/list-view';
import type { Standing } from '@/lib/domain/access/deeds';
import type { Locale } from '@/lib/text/locale';

/** What all parts of the screen look at. */
export interface Shown {
  readonly record: TripRecord;
  readonly now: Date;
  readonly locale: Locale;
  readonly standing: Standing;
  readonly mayChange: boolean;
  readonly seesMedical: boolean;
  readonly check: TripCheck;
  readonly watch: readonly WatchStep[];
  /** The reader's own, on the whole trip. */
  readonly reminders: readonly ShownReminder[];
  readonly answer: NonstopAnswer;
  /** The city of an airport; its code where nobody knows the city. */
  readonly cityOf: (iata: string) => string;
}
