import { MEDICINE_DAYS } from '../../appointments/medicine-notes';
import { centreDayBefore } from '../../calendar/centre-days';
import { addDays, dayNumber } from '../../calendar/days';
import type { Day, Instant } from '../../calendar/types';
import { momentOf, NEW_YORK, startOfDay } from '../../calendar/zones';
import type { Trip } from '../../itinerary/types';
import { surgeryHour } from '../../plan/surgery-hour';
import type { ReminderWord } from '../types';
import { at, inSeries, type Moment, morning, type Occasion, occasion } from './occasion';

/** Mendway's own numbers. */
const DAYS = [[30, 'surgery-month'], [14, 'surgery-weeks'], [3, 'surgery-days']] as const;
/** The evening before: 6 pm in New York, whatever clocks the reader lives by. */
const EVE_MINUTE = 18 * 60;

interface Surgery {
  readonly on: Day;
  /** The hour at which the centre expects the patient, else the first moment of the day. */
  readonly at: Instant;
  readonly itemId: string | null;
}

function of({ on, at: endsAt, itemId }: Surgery, name: string, word: ReminderWord, due: Moment, more: Partial<Occasion> = {}): Occasion {
  return occasion({ key: `day-${name}`, anchorOn: on, kind: 'surgery', word, due, endsAt }, { itemId, params: { day: on }, isMedical: true, ...more });
}

const countdown = (surgery: Surgery): readonly Occasion[] =>
  DAYS.map(([days, word]) => of(surgery, String(days), word, morning(addDays(surgery.on, -days))));

/** The days on which to ask about medicines are those of the appointments' page. */
const medicines = (surgery: Surgery): readonly Occasion[] =>
  MEDICINE_DAYS.map((days) => of(surgery, String(days), 'medicines', morning(addDays(surgery.on, -days))));

/** What the centre does itself: it calls on the centre day before, and its rule on eating and drinking holds for the night. */
function lastDays(surgery: Surgery): readonly Occasion[] {
  const eve = new Date(momentOf(dayNumber(addDays(surgery.on, -1)), EVE_MINUTE, NEW_YORK));
  return [
    of(surgery, 'call', 'centre-calls', morning(centreDayBefore(surgery.on, 1)), { mayBeEarly: false }),
    of(surgery, 'eve', 'surgery-eve', at(eve), { isUrgent: true, mayBeEarly: false }),
  ];
}

/** A centre that has closed by then neither calls nor operates. */
function isOpenOn(day: Day, { centre }: Trip): boolean {
  return centre?.status !== 'CLOSED' || (centre.closedOn !== null && centre.closedOn > day);
}

/** Before surgery; none without its day, and where nobody is operated on. A hold does not move surgery, so these stay. */
export function surgeryOccasions(trip: Trip): readonly Occasion[] {
  if (trip.surgery.state === 'unknown' || trip.procedure === 'consultation') return [];
  const { on } = trip.surgery;
  const item = trip.items.find(({ kind }) => kind === 'SURGERY');
  const surgery = { on, at: surgeryHour(trip) ?? startOfDay(on, NEW_YORK), itemId: item?.id ?? null };
  const own = isOpenOn(on, trip) ? lastDays(surgery) : [];
  return [...inSeries([...countdown(surgery), ...own]), ...inSeries(medicines(surgery))];
}
