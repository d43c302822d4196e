import type { FormAction } from '@/components/kit/form-state';
import type { RefusedMove } from '@/lib/domain/check/refused-move';
import type { Home } from '@/lib/domain/itinerary/types';
import type { CalendarView } from '@/lib/input/calendar-address';
import type { Locale } from '@/lib/text/locale';

/** What every part of the calendar needs to know of its page. */
export interface Shown {
  readonly tripId: string;
  readonly version: number;
  readonly home: Home;
  readonly locale: Locale;
  readonly mayChange: boolean;
  /** A move that a closed day has just refused. */
  readonly refused: RefusedMove | null;
  readonly view: CalendarView;
  readonly moveItem: FormAction;
}
