import { dayNumber } from '../calendar/days';
import type { Day } from '../calendar/types';
import type { Finding, Severity } from '../check/types';
import { dayAt, layOut } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { stateOfFlight, type FlightHomeState } from '../recovery/flight-home';
import { noteOf } from './notes';
import { outlineOf, phaseOn, type Outline } from './outline';
import type { PhaseDrawing, PhaseId, PhaseState, RibbonDay, RibbonPhase, RibbonView } from './types';

/** More days than these in one phase are counted, not drawn. */
const MOST_DAYS = 42;

export const DRAWING: Readonly<Record<PhaseId, PhaseDrawing>> = {
  'fly-in': 'fly', 'train-in': 'fly', 'drive-in': 'fly',
  before: 'clinic', surgery: 'surgery', consultation: 'clinic', quiet: 'quiet', gentle: 'gentle', 'on-hold': 'quiet',
  'follow-up': 'clinic', cleared: 'cleared',
  'fly-home': 'fly', 'train-home': 'fly', 'drive-home': 'fly',
};

const RANK: Readonly<Record<Severity, number>> = { tip: 0, warning: 1, blocked: 2 };

interface Drawing {
  readonly outline: Outline;
  readonly flight: FlightHomeState | null;
  readonly flags: ReadonlyMap<Day, Severity>;
}

function flagsOf(findings: readonly Finding[]): ReadonlyMap<Day, Severity> {
  const flags = new Map<Day, Severity>();
  for (const { days, severity } of findings) {
    for (const day of days) {
      const known = flags.get(day);
      if (!known || RANK[severity] > RANK[known]) flags.set(day, severity);
    }
  }
  return flags;
}

interface Run {
  readonly id: PhaseId;
  readonly offsets: number[];
}

/** Neighbouring days of one phase make a run; a follow-up call after the way home makes one of its own. */
function runsOf(outline: Outline): readonly Run[] {
  const runs: Run[] = [];
  for (let offset = outline.first; offset <= outline.last; offset += 1) {
    const id = phaseOn(outline, offset);
    const run = runs.at(-1);
    if (run?.id === id) run.offsets.push(offset);
    else runs.push({ id, offsets: [offset] });
  }
  const followUp = outline.followUp?.span.from ?? outline.last;
  return followUp > outline.last ? [...runs, { id: 'follow-up', offsets: [followUp] }] : runs;
}

function dayState(offset: number, today: number | null): RibbonDay['state'] {
  if (today === null || offset > today) return 'ahead';
  return offset === today ? 'today' : 'past';
}

function drawDay({ outline, flags }: Drawing, offset: number): RibbonDay {
  const day = dayAt(outline.layout, offset);
  return { day, offset, flag: (day && flags.get(day)) ?? null, state: dayState(offset, outline.today) };
}

const STATE_OF_FLIGHT: Readonly<Record<FlightHomeState, PhaseState>> = {
  'too-soon': 'planned', waiting: 'waiting', 'no-word': 'waiting', 'on-hold': 'on-hold', cleared: 'cleared', 'needs-no-word': 'planned',
};

function stateOf({ outline, flight }: Drawing, { id, offsets }: Run): PhaseState {
  const isOver = outline.today !== null && offsets.every((offset) => dayState(offset, outline.today) === 'past');
  if (isOver) return 'over';
  if (id === 'on-hold') return 'on-hold';
  if (id !== 'fly-home' && id !== 'cleared') return 'planned';
  const state = flight ? STATE_OF_FLIGHT[flight] : 'planned';
  return id === 'cleared' && state === 'planned' ? 'waiting' : state;
}

function drawPhase(drawing: Drawing, run: Run, runs: readonly Run[]): RibbonPhase {
  const earlier = runs.slice(0, runs.indexOf(run)).filter(({ id }) => id === run.id).length;
  return {
    key: earlier === 0 ? run.id : `${run.id}-${earlier + 1}`,
    id: run.id,
    phase: DRAWING[run.id],
    state: stateOf(drawing, run),
    days: run.offsets.slice(0, MOST_DAYS).map((offset) => drawDay(drawing, offset)),
    omitted: Math.max(run.offsets.length - MOST_DAYS, 0),
    // The second half of split days says nothing new.
    note: earlier === 0 ? noteOf(run.id, drawing.outline, drawing.flight) : null,
  };
}

function flightState(outline: Outline): FlightHomeState | null {
  const { home, layout, today } = outline;
  return home?.item.kind === 'FLIGHT' ? stateOfFlight(layout, home, today) : null;
}

/** The trip as the ribbon shows it. `findings` are the open ones, `today` is the day in New York. */
export function ribbonOf(trip: Trip, findings: readonly Finding[], today: Day): RibbonView {
  const layout = layOut(trip);
  const outline = outlineOf(layout, layout.surgeryNumber === null ? null : dayNumber(today) - layout.surgeryNumber);
  const drawing = { outline, flight: flightState(outline), flags: flagsOf(findings) };
  const runs = runsOf(outline);
  return {
    dated: layout.surgeryNumber !== null,
    phases: runs.map((run) => drawPhase(drawing, run, runs)),
    first: dayAt(layout, outline.first),
    last: dayAt(layout, outline.last),
    length: outline.last - outline.first + 1,
  };
}
