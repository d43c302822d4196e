import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { dayProblem } from '@/lib/domain/check/moving';
import { type Airport, airportLabel, isNewYorkHome, resolveAirport } from '@/lib/domain/flights/airport-search';
import type { Centre } from '@/lib/domain/guide/centre';
import type { Escort, Home } from '@/lib/domain/itinerary/types';
import type { PlanAnswers } from '@/lib/domain/plan/types';
import { type Problem, problem } from '@/lib/domain/problem';
import type { RecoveryProfile } from '@/lib/domain/recovery/profile';
import { profileFromNumbers } from '@/lib/domain/recovery/surgeon-numbers';
import { listAirports, listCentres, listProcedures, type Procedure } from '@/lib/data/reference';
import { homeRoutes } from '@/lib/data/routes';
import { type PlanInput, surgeonNumbersForm } from '@/lib/input/plan-answers';
import { parseWith } from './parse';

const MOST_CHOICES = 8;

export interface Answered {
  readonly answers: PlanAnswers;
  readonly profile: RecoveryProfile;
  /** What the directory says of the chosen centre. */
  readonly centre: Centre | null;
  /** The form's answers with home written out, so that it is never asked about again. */
  readonly input: PlanInput;
}

export type AnswersTaken =
  | { readonly type: 'answered'; readonly answered: Answered }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  /** The typed home may be several airports. */
  | { readonly type: 'several'; readonly airports: readonly Airport[] };

/** What the typed answers mean: everything that a plan follows from, or what has to be corrected. */
export async function takeAnswers(input: PlanInput, now: Date): Promise<AnswersTaken> {
  const [airports, centres, procedures] = await Promise.all([listAirports(), listCentres(), listProcedures()]);
  const home = homeOf(input, airports);
  const { procedure, problems: procedureProblems } = procedureOf(input, procedures);
  const centre = centres.find(({ id }) => id === input.centre) ?? null;
  const wrongDay = surgeryDayProblem(input, now);
  const problems = [
    ...procedureProblems,
    ...(wrongDay ? [wrongDay] : []),
    ...(home.type === 'refused' ? home.problems : []),
    ...(input.centre !== '' && !centre ? [problem('centre', 'unknown-choice')] : []),
    ...escortProblems(input),
  ];
  if (problems.length > 0 || home.type === 'refused' || !procedure) return { type: 'refused', problems };
  if (home.type === 'several') return home;
  const routes = await homeRoutes(home.home.airport);
  const answers = { procedure: procedure.id, surgeryOn: surgeryDay(input), home: home.home, centre, escort: escortOf(input), routes };
  return { type: 'answered', answered: { answers, profile: procedure.profile, centre, input: { ...input, ...home.written } } };
}

const surgeryDay = ({ dateKnown, surgeryOn }: PlanInput): Day | null => (dateKnown === 'yes' ? surgeryOn : null);

function escortOf({ escort, escortName }: PlanInput): Escort {
  const isNamed = escort === 'asked' || escort === 'accepted';
  return { state: escort, name: isNamed ? escortName : '' };
}

function escortProblems({ escort, escortName }: PlanInput): Problem[] {
  return escort === 'accepted' && escortName === '' ? [problem('escortName', 'required')] : [];
}

function surgeryDayProblem({ dateKnown, surgeryOn }: PlanInput, now: Date): Problem | null {
  if (dateKnown === 'no') return null;
  return surgeryOn ? dayProblem(surgeryOn, now, 'surgeryOn') : problem('surgeryOn', 'required');
}

interface ProcedureTaken {
  readonly procedure: Procedure | null;
  readonly problems: readonly Problem[];
}

function procedureOf(input: PlanInput, procedures: readonly Procedure[]): ProcedureTaken {
  if (input.procedure === '') return { procedure: null, problems: [problem('procedure', 'required-choice')] };
  if (input.procedure === 'other') return surgeonsProcedure(input);
  const procedure = procedures.find(({ id }) => id === input.procedure) ?? null;
  return { procedure, problems: procedure ? [] : [problem('procedure', 'unknown-choice')] };
}

function surgeonsProcedure(input: PlanInput): ProcedureTaken {
  const parsed = parseWith(surgeonNumbersForm, input);
  if (!parsed.ok) return { procedure: null, problems: parsed.problems };
  const taken = profileFromNumbers(parsed.value);
  if (taken.type === 'refused') return { procedure: null, problems: taken.problems };
  return { procedure: { id: 'other', profile: taken.profile }, problems: [] };
}

type HomeTaken =
  | { readonly type: 'home'; readonly home: Home; readonly written: Pick<PlanInput, 'home' | 'airport' | 'travel'> }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'several'; readonly airports: readonly Airport[] };

const NEW_YORKER: Home = { mode: 'LOCAL', city: 'New York', zone: NEW_YORK, airport: null, country: null };

const livesHere: HomeTaken = {
  type: 'home', home: NEW_YORKER, written: { travel: 'LOCAL', home: NEW_YORKER.city, airport: '' },
};

function homeOf(input: PlanInput, airports: readonly Airport[]): HomeTaken {
  if (input.travel === 'LOCAL') return livesHere;
  if (input.home === '') return { type: 'refused', problems: [problem('home', 'required')] };
  const answer = resolveAirport(airports, input.home, MOST_CHOICES);
  if (answer.type === 'unknown') return unlistedHome(input);
  const meant = answer.type === 'found' ? [answer.airport] : picked(answer.airports, input.airport);
  const [first, second] = meant;
  if (!first) return unlistedHome(input);
  // Whoever picked an airport from the list means that one, however little they typed.
  if (isNewYorkHome(meant, second ? input.home : airportLabel(first))) return livesHere;
  return isSettled(input, meant) ? homeAt(input, first) : { type: 'several', airports: meant };
}

function picked(airports: readonly Airport[], code: string): readonly Airport[] {
  const chosen = airports.find(({ iata }) => iata === code);
  return chosen ? [chosen] : airports;
}

/** Who comes by road or rail needs no airport: one city in one zone is enough. */
function isSettled({ travel }: PlanInput, airports: readonly Airport[]): boolean {
  if (airports.length === 1) return true;
  return travel !== 'FLY' && new Set(airports.map(({ city, zone }) => `${city} ${zone}`)).size === 1;
}

function homeAt({ travel }: PlanInput, airport: Airport): HomeTaken {
  const { iata, city, zone, country } = airport;
  const home = { mode: travel, city, zone, airport: travel === 'FLY' ? iata : null, country };
  return { type: 'home', home, written: { travel, home: airportLabel(airport), airport: '' } };
}

/** By road or rail people come from places without an airport, near enough to share New York's clocks. */
function unlistedHome({ travel, home }: PlanInput): HomeTaken {
  if (travel === 'FLY') return { type: 'refused', problems: [problem('home', 'unknown-airport')] };
  return { type: 'home', home: { mode: travel, city: home, zone: NEW_YORK, airport: null, country: null }, written: { travel, home, airport: '' } };
}
