import { changeUntil } from '../appointments/change-until';
import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { FindingParams } from '../check/types';
import { layOut, placeAt } from '../itinerary/layout';
import { phoneOf } from '../itinerary/phone';
import type { Item, Trip, When } from '../itinerary/types';
import type { Line, Proposal, ReplanEvent } from './replan/types';
import { whenOnDay } from './replan/sides';

export const CALL_STATES = ['TO_CALL', 'ASKED', 'CHANGED', 'REFUSED'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** One call that a re-plan leaves to make. */
export interface NewCall {
  readonly subject: Line['subject'];
  readonly itemId: string | null;
  /** Days, names and codes for the words; what the person needs on the phone. */
  readonly params: FindingParams;
  readonly deadlineOn: Day | null;
}

export interface Call extends NewCall {
  readonly id: string;
  /** The change of the trip that left it; later ones supersede earlier ones about the same thing. */
  readonly changeId: string;
  readonly state: CallState;
  /** What they said. */
  readonly answer: string;
}

const firstDay = (when: When | null): Day | '' => {
  if (when === null || when.type === 'offset') return '';
  return when.type === 'days' ? when.from : dayIn(NEW_YORK, when.startsAt);
};

/** The day of leaving, for what lasts some days. */
const lastDay = (when: When | null): Day | '' => (when?.type === 'days' ? when.until : '');

function itemParams(item: Item): FindingParams {
  const { title, kind, purpose, booking, place } = item;
  return { title, kind, purpose: purpose ?? '', place: place ?? '', code: booking?.code ?? '', phone: phoneOf(item) };
}

/** What may be said of the event on the phone; a hold or a procedure is nobody's business. */
function whyOf({ type }: ReplanEvent): string {
  return type.startsWith('surgery-') ? type : 'other';
}

/** The calls of the lines that were taken, in their order. */
export function callsOf({ event, lines }: Proposal, ticked: ReadonlySet<string>): readonly NewCall[] {
  return lines.filter(({ id, kind }) => kind === 'rebook' && ticked.has(id)).map(({ subject, item, from, to, reason, params }) => ({
    subject,
    itemId: item?.id ?? null,
    params: {
      ...params, ...(item && itemParams(item)), reason, why: whyOf(event),
      from: firstDay(from), fromUntil: lastDay(from), to: firstDay(to), toUntil: lastDay(to),
    },
    deadlineOn: item && changeUntil(item),
  }));
}

const callKey = ({ subject, itemId }: NewCall): string => `${subject}:${itemId ?? ''}`;

/** Only the latest call about each thing; `calls` come with those of the latest change last. */
export function currentCalls(calls: readonly Call[]): readonly Call[] {
  const latest = new Map(calls.map((call) => [callKey(call), call.id]));
  return calls.filter((call) => latest.get(callKey(call)) === call.id);
}

/** Whether to note what they said. The surgeon's team speaks of medicines: that is for the record of its words, not for this list. */
export const takesAnswer = ({ subject }: Pick<Call, 'subject'>): boolean => subject !== 'team';

/** Whether somebody still has to do something: a refusal is not the end of it. */
export const isOpen = ({ state }: Pick<Call, 'state'>): boolean => state !== 'CHANGED';

/** The surgeon's team first, then by deadline; what has none comes last. */
function byDeadline(a: Call, b: Call): number {
  const teams = Number(b.subject === 'team') - Number(a.subject === 'team');
  if (teams !== 0) return teams;
  const [one, other] = [a.deadlineOn ?? '9999', b.deadlineOn ?? '9999'];
  return one === other ? 0 : one < other ? -1 : 1;
}

export interface CallList {
  readonly open: readonly Call[];
  readonly done: readonly Call[];
}

export function callList(calls: readonly Call[]): CallList {
  const current = currentCalls(calls);
  return { open: current.filter(isOpen).sort(byDeadline), done: current.filter((call) => !isOpen(call)) };
}

const asDay = (value: string | number | undefined): Day | null => (typeof value === 'string' && value !== '' ? (value as Day) : null);

/** Whether the escort is asked to come on a day, and so that a yes or a no is about the trip. */
export const asksEscort = ({ subject, params }: Pick<Call, 'subject' | 'params'>): boolean => subject === 'escort' && params.reason === 'escort';

/** Whom nobody asks for anything that could be refused: the team, and an escort who is not needed on the old day any more. */
export const isOnlyTold = ({ subject, params }: Pick<Call, 'subject' | 'params'>): boolean =>
  subject === 'team' || params.reason === 'escort-open' || params.reason === 'escort-off';

/** The day that was asked for, for words and for the form. */
export const askedDay = ({ params }: Pick<Call, 'params'>): Day | null => asDay(params.to);

/**
 * The item at the day that was asked for, in its own clock time; null where that is not enough to know when: a flight on
 * another day has another number and other times, and a time at a desk is chosen there.
 */
export function offeredItem(trip: Trip, { itemId, params }: Pick<Call, 'itemId' | 'params'>): Item | null {
  const item = trip.items.find(({ id }) => id === itemId);
  const day = asDay(params.to);
  if (!item || day === null || item.legs.length > 0 || item.desk) return null;
  const until = asDay(params.toUntil) ?? addDays(day, 1);
  const when = item.kind === 'STAY' ? ({ type: 'days', from: day, until } as const) : whenOnNewDay(trip, item, day);
  return when && { ...item, when, state: 'BOOKED' };
}

function whenOnNewDay(trip: Trip, item: Item, day: Day): When | null {
  const layout = layOut(trip);
  const place = placeAt(layout, { type: 'days', from: day, until: addDays(day, 1) });
  return place && whenOnDay(layout, item, place.from);
}
