import type { Day } from '../calendar/types';
import { journeyIn, landingDay } from '../itinerary/journeys';
import { dayAt, layOut } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import type { OpenAppointment } from './by-hand';

/** What to say on the phone, one sentence after the other; `lib/text` has the words. */
export type ScriptLine =
  | { readonly say: 'hello' | 'late' | 'any-day' | 'by-phone' | 'bring' | 'write-down' }
  | { readonly say: 'surgery'; readonly on: Day }
  | { readonly say: 'travel'; readonly mode: 'FLY' | 'TRAIN' | 'CAR'; readonly on: Day }
  | { readonly say: 'days'; readonly days: readonly Day[] }
  | { readonly say: 'between'; readonly first: Day; readonly last: Day }
  | { readonly say: 'again'; readonly who: string; readonly askedAt: Date };

/** More days than one names in a sentence: then the first and the last. */
export const MOST_NAMED = 3;

function surgeryLines({ surgery, procedure }: Trip): readonly ScriptLine[] {
  return surgery.state === 'dated' && procedure !== 'consultation' ? [{ say: 'surgery', on: surgery.on }] : [];
}

/** Only while it lies ahead of what is asked for: a follow-up has nothing to do with the landing. */
function travelLines(trip: Trip, { fit }: OpenAppointment): readonly ScriptLine[] {
  const layout = layOut(trip);
  const journey = journeyIn(layout);
  const on = journey && dayAt(layout, landingDay(journey));
  const { mode } = trip.home;
  return on && mode !== 'LOCAL' && fit !== null && fit.landsOn !== null ? [{ say: 'travel', mode, on }] : [];
}

function dayLines({ fit }: OpenAppointment): readonly ScriptLine[] {
  if (!fit) return [{ say: 'any-day' }];
  const [first, last] = [fit.days.at(0), fit.days.at(-1)];
  if (!first || !last) return [{ say: 'late' }];
  return [fit.days.length > MOST_NAMED ? { say: 'between', first, last } : { say: 'days', days: fit.days }];
}

function againLines({ step, call }: OpenAppointment): readonly ScriptLine[] {
  return step === 'asked' && call?.askedAt ? [{ say: 'again', who: call.who, askedAt: call.askedAt }] : [];
}

const mayBeByPhone = ({ profile }: Trip, { purpose, place }: OpenAppointment): boolean =>
  purpose === 'FOLLOW_UP' && profile.followUpByPhone && place !== 'REMOTE';

/** Sentences for the call, in order. Nothing is said that the plan does not know. */
export function scriptOf(trip: Trip, asked: OpenAppointment): readonly ScriptLine[] {
  return [
    { say: 'hello' },
    ...againLines(asked),
    ...surgeryLines(trip),
    ...travelLines(trip, asked),
    ...dayLines(asked),
    ...(mayBeByPhone(trip, asked) ? [{ say: 'by-phone' } as const] : []),
    { say: asked.purpose === 'PRE_OP' || asked.purpose === 'TEST' ? 'bring' : 'write-down' },
  ];
}
