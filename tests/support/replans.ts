import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import type { Line, Proposal, ReplanEvent } from '@/lib/domain/plan/replan/types';
import type { PlanAnswers } from '@/lib/domain/plan/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import { answers, at, day, flight, item, timed } from './trips';

/** Long before any of the trips. */
export const NOW = at('2026-11-22', '12:00');

/** A drafted plan in which those items stand for the drafted ones of their purpose. */
export function tripWith(items: readonly Item[] = [], more: Partial<PlanAnswers> = {}): Trip {
  const asked = answers(more);
  const { trip } = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW);
  const replaced = new Set(items.flatMap(({ purpose }) => purpose ?? []));
  return { ...trip, items: [...trip.items.filter(({ purpose }) => purpose === null || !replaced.has(purpose)), ...items] };
}

export const surgeryOn = (on: string): ReplanEvent => ({ type: 'surgery-day', on: day(on), time: null });
export const newProfile = (procedure: ProcedureId): ReplanEvent => ({ type: 'profile', procedure, profile: DEFAULT_PROFILES[procedure] });

/** The day on which the line ends up, or its distance from surgery. */
export const firstDay = (line: Line | undefined): string | undefined => {
  const to = line?.to;
  return to?.type === 'timed' ? wallTimeIn(NEW_YORK, to.startsAt).day : to?.from.toString();
};

export const lineOf = ({ lines }: Proposal, id: string): Line | undefined => lines.find((line) => line.item?.id === id);
/** The line of an item in short: kind, reason, day. */
export const said = (proposal: Proposal, id: string) => {
  const line = lineOf(proposal, id);
  return line && `${line.kind} ${line.reason} ${firstDay(line) ?? '-'}`;
};
export const ids = ({ lines }: Proposal, kind: Line['kind']): readonly string[] => lines.filter((line) => line.kind === kind).map(({ id }) => id);
/** What trip check blocks afterwards. */
export const blocked = ({ findings }: Proposal): readonly string[] => findings.after.filter(({ severity }) => severity === 'blocked').map(({ key }) => key);

export const outing = (on: string, more: Partial<Item> = {}): Item => item('OUTING', timed(on, '14:00'), { title: 'Library', place: 'ELSEWHERE', ...more });
export const flightIn = (on: string) => flight('ARRIVE', at(on, '08:00'), at(on, '15:00'));
export const flightHome = (on: string) => flight('GO_HOME', at(on, '16:00'), at(on, '20:00'), ['LGA', 'DEN']);
