import { dayAt, wholeDays } from '../../itinerary/layout';
import type { When } from '../../itinerary/types';
import { dayNumber } from '../../calendar/days';
import { dayNumberIn, NEW_YORK } from '../../calendar/zones';
import type { Decision } from './decisions';
import type { Side, Sides } from './sides';
import { LINE_KINDS, type Line, type Reason } from './types';

const callLine = (subject: 'team' | 'escort', reason: Reason, from: When | null, to: When | null, params: Line['params'] = {}): Line => ({
  id: `rebook:${subject}`, kind: 'rebook', subject, item: null, from, to, place: null, reason, params, isLocked: false, isOwn: false,
});

const datedSpan = ({ layout }: Side, from: number, until: number): When | null =>
  layout.surgeryNumber === null ? null : wholeDays(layout, { from, until });

/** Whoever moves or cancels surgery talks to the team first: medicines were perhaps stopped for the old day. */
function teamLines({ old, next, isMoved }: Sides): readonly Line[] {
  if (!isMoved || old.layout.surgeryNumber === null) return [];
  return [callLine('team', 'team', datedSpan(old, 0, 1), datedSpan(next, 0, 1))];
}

function escortDay(side: Side): string | null {
  return dayAt(side.layout, side.trip.profile.nights);
}

const escortWhen = (side: Side): When | null => datedSpan(side, side.trip.profile.nights, side.trip.profile.nights + 2);

/** Without a day nobody can be asked to come. */
function escortReason({ event, next }: Sides): Reason {
  if (event.type === 'surgery-cancelled') return 'escort-off';
  return next.layout.surgeryNumber === null ? 'escort-open' : 'escort';
}

/** Whoever said yes said it for a day. The centre's own arrangement follows the centre's own day. */
function escortLines(sides: Sides): readonly Line[] {
  const { old, next, event, isMoved } = sides;
  const { state, name } = old.trip.escort;
  if (state === 'none') return [];
  const params = { name, state };
  if (event.type === 'escort-lost') return [callLine('escort', 'escort-lost', escortWhen(old), escortWhen(next), params)];
  const isOver = !isMoved && old.today !== null && old.today > old.trip.profile.nights + 1;
  const isOther = escortDay(old) !== null && escortDay(old) !== escortDay(next);
  if (state === 'centre' || !isOther || isOver || next.trip.profile.escort === 'no') return [];
  return [callLine('escort', escortReason(sides), escortWhen(old), escortWhen(next), params)];
}

function itemLine({ item, kind, to, place = null, reason, params = {}, isLocked = false, isOwn = false, isNew = false }: Decision): Line {
  return { id: `${kind}:${item.id}`, kind, subject: 'item', item, from: isNew ? null : item.when, to, place, reason, params, isLocked, isOwn };
}

/** For sorting: the day on which the line begins, on an axis that dated and undated times share within one trip. */
function startOf({ from, to }: Line): number {
  const when = from ?? to;
  if (when === null) return Infinity;
  if (when.type === 'offset') return when.from;
  return when.type === 'days' ? dayNumber(when.from) : dayNumberIn(NEW_YORK, when.startsAt) + 0.5;
}

function inOrder(a: Line, b: Line): number {
  const kinds = LINE_KINDS.indexOf(a.kind) - LINE_KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  const [one, other] = [startOf(a), startOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** All lines in the order in which they are shown; among the calls, the surgeon's team comes first and the escort last. */
export function linesOf(sides: Sides, decisions: readonly Decision[]): readonly Line[] {
  const items = decisions.map(itemLine).sort(inOrder);
  const ofKind = (kind: Line['kind']) => items.filter((line) => line.kind === kind);
  const rebook = [...teamLines(sides), ...ofKind('rebook'), ...escortLines(sides)];
  return [...ofKind('move'), ...rebook, ...ofKind('drop'), ...ofKind('keep')];
}
