import { wholeDays, type OffsetSpan } from '../../itinerary/layout';
import type { FindingParams } from '../../check/types';
import type { ClockTime } from '../../calendar/types';
import { blankItem } from '../../itinerary/blank-item';
import type { Item, Place, Trip, When } from '../../itinerary/types';
import { withSurgeryHour } from '../surgery-hour';
import { keep, moveTo, type Decision } from './decisions';
import { askedDay, draftKey, whenOnDay, type Sides } from './sides';
import type { Reason } from './types';

const HOME_KEYS: readonly string[] = ['FLIGHT:GO_HOME', 'TRAIN:GO_HOME', 'CAR:GO_HOME'];

const REASON_OF: Readonly<Record<string, Reason>> = {
  'SURGERY:': 'surgery', 'QUIET_DAYS:': 'quiet-days', 'APPOINTMENT:PRE_OP': 'pre-op', 'APPOINTMENT:FOLLOW_UP': 'follow-up',
  'APPOINTMENT:CONSULTATION': 'consultation',
};

/** Surgery day and quiet days are the event itself, or follow from it by law of the database. */
const isLocked = ({ kind }: Item): boolean => kind === 'SURGERY' || kind === 'QUIET_DAYS';

function surgeryWhen(trip: Trip, item: Item, time: ClockTime | null): When {
  const made = withSurgeryHour({ ...trip, items: [item] }, time);
  // A time that the clocks skip was refused before; here the whole day stands in for it.
  const surgery = 'made' in made ? made.made.items[0] : item;
  return surgery?.when ?? item.when;
}

/** The draft's day in the item's own clock time; the surgery item takes the hour that came with its day. */
function draftedWhen({ next, event }: Sides, item: Item, span: OffsetSpan): When {
  const days = wholeDays(next.layout, span);
  if (item.kind === 'SURGERY') {
    return surgeryWhen(next.trip, { ...item, when: days }, event.type === 'surgery-day' ? event.time : null);
  }
  if (item.when.type !== 'timed') return days;
  return whenOnDay(next.layout, item, span.from) ?? days;
}

const sameSpan = (a: OffsetSpan | undefined, b: OffsetSpan): boolean => a?.from === b.from && a.until === b.until;

/** Care has its day, quiet or not; but the person should see that it is one. */
function followUpReason({ next }: Sides, span: OffsetSpan): Reason {
  const { quietDays } = next.trip.profile;
  return quietDays > 0 && span.from <= quietDays ? 'follow-up-on-quiet-day' : 'follow-up';
}

function reasonOf(sides: Sides, key: string, span: OffsetSpan): Reason {
  if (sides.next.layout.surgeryNumber === null) return 'date-open';
  return key === 'APPOINTMENT:FOLLOW_UP' ? followUpReason(sides, span) : (REASON_OF[key] ?? 'arrival');
}

const paramsOf = ({ next }: Sides, { kind }: Item): FindingParams =>
  kind === 'QUIET_DAYS' ? { days: next.trip.profile.quietDays } : {};

/** A plan without that day has no place for it: the day is past, or the procedure needs none. */
function dropOwn({ next }: Sides, item: Item): Decision {
  const isPast = item.purpose === 'PRE_OP' && next.trip.profile.preOpVisit;
  return { item, kind: 'drop', to: null, reason: isPast ? 'day-past' : 'not-needed', isLocked: isLocked(item), isOwn: true };
}

/** The follow-up on the day that the surgeon named with a hold. */
function askedFollowUp(sides: Sides, item: Item): Decision | null {
  const asked = item.purpose === 'FOLLOW_UP' ? askedDay(sides) : null;
  const when = asked === null ? null : whenOnDay(sides.next.layout, item, asked);
  return when ? moveTo(item, when, 'follow-up-asked', { isOwn: true }) : null;
}

/** Where the plan wants it now, when it wanted it elsewhere before; null where that stays as it is. */
function newPlace({ old, next }: Sides, item: Item): Place | null {
  const [was, is] = [old, next].map(({ drafts }) => drafts.get(draftKey(item))?.item.place ?? null);
  return is !== undefined && was !== is && item.place !== is ? is : null;
}

/** What becomes of something that Mendway drafted; the way home is decided once the rest is. */
export function decideOwn(sides: Sides, item: Item): Decision {
  const { old, next, isMoved, event } = sides;
  const asked = askedFollowUp(sides, item);
  if (asked) return asked;
  const key = draftKey(item);
  const span = next.drafts.get(key)?.span;
  if (!span) return old.drafts.has(key) || isLocked(item) ? dropOwn(sides, item) : keep(item);
  if (event.type === 'surgery-cancelled' && !isLocked(item)) {
    return { item, kind: 'drop', to: null, reason: 'cancelled', isOwn: true };
  }
  if (!isMoved && newPlace(sides, item) === null && sameSpan(old.drafts.get(key)?.span, span)) return { ...keep(item), isOwn: true };
  return onDraft(sides, item, span);
}

function onDraft(sides: Sides, item: Item, span: OffsetSpan): Decision {
  const more = { params: paramsOf(sides, item), place: newPlace(sides, item), isLocked: isLocked(item), isOwn: true };
  return moveTo(item, draftedWhen(sides, item, span), reasonOf(sides, draftKey(item), span), more);
}

/** What a person put elsewhere, on the day of the plan after all; as it was decided where it lies there or has none. */
export function backOnDraft(sides: Sides, decision: Decision): Decision {
  const span = sides.next.drafts.get(draftKey(decision.item))?.span;
  return span ? onDraft(sides, decision.item, span) : decision;
}

/** After a cancelled surgery nothing drafted is left, so that a new day drafts all of it again. */
function isBare({ old, mains }: Sides): boolean {
  const drafted = [...mains.keys()].filter((key) => key !== 'SURGERY:' && key !== 'QUIET_DAYS:');
  return old.layout.surgeryNumber === null && drafted.length === 0;
}

/** What the plan needs now and did not need before. */
export function newItems(sides: Sides): readonly Decision[] {
  const { old, next, mains, event } = sides;
  if (event.type === 'surgery-cancelled') return [];
  const all = isBare(sides) && next.layout.surgeryNumber !== null;
  return [...next.drafts.values()].flatMap(({ item, span }): Decision[] => {
    const key = draftKey(item);
    const isNeeded = all || isLocked(item) || !old.drafts.has(key);
    if (mains.has(key) || !isNeeded) return [];
    const made = blankItem(`new-${item.id}`, item.kind, item.when, { purpose: item.purpose, place: item.place });
    return [{
      item: { ...made, when: draftedWhen(sides, made, span) }, kind: 'move', to: draftedWhen(sides, made, span),
      reason: HOME_KEYS.includes(key) ? 'home' : reasonOf(sides, key, span), isLocked: isLocked(item), isOwn: true, isNew: true,
      params: paramsOf(sides, made),
    }];
  });
}

