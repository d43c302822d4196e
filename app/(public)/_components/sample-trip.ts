import { addDays } from '@/lib/domain/calendar/days';
import type { Day, DaySpan } from '@/lib/domain/calendar/types';
import type { PhaseDrawing, PhaseId, PhaseState, RibbonPhase, RibbonView } from '@/lib/domain/ribbon/types';

const FIRST = '2027-03-02' as Day;

interface SamplePhase {
  readonly id: PhaseId;
  readonly phase: PhaseDrawing;
  readonly days: number;
  readonly note: string;
  /** On the clocks of New York, which keep standard time until Mar 14. */
  readonly time?: string;
  readonly state?: PhaseState;
}

const PHASES: readonly SamplePhase[] = [
  { id: 'fly-in', phase: 'fly', days: 1, note: 'lands', time: '2027-03-02T19:32:00Z' },
  { id: 'before', phase: 'clinic', days: 2, note: 'settle' },
  { id: 'surgery', phase: 'surgery', days: 1, note: 'arrive', time: '2027-03-05T11:30:00Z' },
  { id: 'quiet', phase: 'quiet', days: 5, note: 'quiet' },
  { id: 'gentle', phase: 'gentle', days: 5, note: 'gentle' },
  { id: 'follow-up', phase: 'clinic', days: 1, note: 'visit', time: '2027-03-16T15:00:00Z' },
  { id: 'cleared', phase: 'cleared', days: 1, note: 'cleared', state: 'waiting' },
  { id: 'fly-home', phase: 'fly', days: 1, note: 'home' },
];

/** The invented trip that the landing page shows, and says that it is invented. */
export function sampleTrip(): RibbonView {
  const starts = PHASES.map((_phase, index) => lengthOf(PHASES.slice(0, index)));
  const length = lengthOf(PHASES);
  const phases = PHASES.map((phase, index) => drawn(phase, starts[index] ?? 0));
  return { dated: true, phases, first: FIRST, last: addDays(FIRST, length - 1), length };
}

/** The quiet days after the sample's surgery day. */
export const SAMPLE_QUIET_DAYS: DaySpan = { from: addDays(FIRST, 4), until: addDays(FIRST, 9) };

const lengthOf = (phases: readonly SamplePhase[]): number => phases.reduce((sum, { days }) => sum + days, 0);

function drawn({ id, phase, days, note, time, state = 'planned' }: SamplePhase, start: number): RibbonPhase {
  const span = Array.from({ length: days }, (_day, index) => addDays(FIRST, start + index));
  return {
    key: id,
    id,
    phase,
    state,
    days: span.map((day) => ({ day, offset: null, flag: null, state: 'ahead' })),
    omitted: 0,
    note: { id: `sample.${note}`, params: time ? { time } : {} },
  };
}
