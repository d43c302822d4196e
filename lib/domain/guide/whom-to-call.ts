import { blankCard } from '../card/blank-card';
import { type CardCall, callsOf } from '../card/calls';
import type { CardContent } from '../card/types';
import type { TripRecord } from '../itinerary/record';
import type { Answer } from './signs';

/** Somebody of the surgeon's side: their team, or the centre where no team has a number. */
export type TeamCall = Exclude<CardCall, { readonly who: 'contact' }>;

/** The numbers of the surgeon's side. `content`: of the emergency card, for those who may read it and where there is one. */
export function teamCalls({ centre, patientName }: Pick<TripRecord, 'centre' | 'patientName'>, content: CardContent | null): readonly TeamCall[] {
  return callsOf({ content: content ?? blankCard(patientName), centre }).filter((call) => call.who !== 'contact');
}

const isNightLine = (call: TeamCall): boolean => call.who === 'team' && call.hours !== 'day';

/** The office first for what is asked today or for a visit; for all else, and for a worry, who answers at night too. */
export function callsFor(answer: Answer, calls: readonly TeamCall[]): readonly TeamCall[] {
  if (answer === 'today' || answer === 'visit') return calls;
  return [...calls.filter(isNightLine), ...calls.filter((call) => !isNightLine(call))];
}
