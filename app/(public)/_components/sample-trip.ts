import { addDays } from '@/lib/domain/calendar/days';
import type { Day, DaySpan } from '@/lib/domain/calendar/types';
import type { FindingParams } from '@/lib/domain/check/types';
import type { NoteId } from '@/lib/domain/ribbon/notes';
import type { PhaseDrawing, PhaseId, PhaseState, RibbonPhase, RibbonView } from '@/lib/domain/ribbon/types';

const FIRST = '2027-03-02' as Day;

interface SamplePhase {
  readonly id: PhaseId;
  readonly phase: PhaseDrawing;
  readonly days: number;
  readonly note: NoteId;
  readonly params?: FindingParams;
  readonly state?: PhaseState;
}

const at = (moment: string): FindingParams => ({ at: moment, zone: 'America/New_York' });

const PHASES: readonly SamplePhase[] = [
  { id: 'fly-in', phase: 'fly', days: 1, note: 'lands-at', params: at('2027-03-02T19:32:00Z') },
  { id: 'before', phase: 'clinic', days: 2, note: 'settle-in' },
  { id: 'surgery', phase: 'surgery', days: 1, note: 'come-at', params: at('2027-03-05T11:30:00Z') },
  { id: 'quiet', phase: 'quiet', days: 5, note: 'quiet', params: { days: 5 } },
  { id: 'gentle', phase: 'gentle', days: 5, note: 'gentle' },
  { id: 'follow-up', phase: 'clinic', days: 1, note: 'at', params: at('2027-03-16T15:00:00Z') },
  { id: 'cleared', phase: 'cleared', days: 1, note: 'if-yes', state: 'waiting' },
  { id: 'fly-home', phase: 'fly', days: 1, note: 'not-booked' },
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

function drawn({ id, phase, days, note, params = {}, state = 'planned' }: SamplePhase, start: number): RibbonPhase {
  const span = Array.from({ length: days }, (_day, index) => addDays(FIRST, start + index));
  return {
    key: id,
    id,
    phase,
    state,
    days: span.map((day) => ({ day, offset: null, flag: null, state: 'ahead' })),
    omitted: 0,
    note: { id: note, params },
  };
}
