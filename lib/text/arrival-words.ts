import { capitalised } from './capitalised';
import { isWhole, readinessOf } from '@/lib/domain/arrivals/filters';
import type { ArrivalNeed, Diet } from '@/lib/domain/arrivals/needs';
import type { Arrival, ArrivalChange, ArrivalStage } from '@/lib/domain/arrivals/types';
import type { Day, Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TravelMode } from '@/lib/domain/itinerary/types';
import type { PhaseDrawing } from '@/lib/domain/ribbon/types';
import { type FlagView, flagViews } from './arrival-flag-words';
import { formatDay, formatDayOf, formatTime } from './format';
import { isolated } from './isolated';
import { languageName } from './language-names';
import type { Locale } from './locale';
import { sentencesOf, type SentenceValues } from './translator';

export type { FlagView };

export interface PersonView {
  readonly userId: string;
  readonly name: string;
}

/** What a line of the board shows: words in the reader's language, and codes for what is drawn. Plain JSON, so that it can be pushed. */
export interface ArrivalRowView {
  readonly tripId: string;
  readonly revision: number;
  readonly patient: string;
  readonly homeCity: string;
  /** Day of landing, which a board by landing groups by; null: nobody knows it. */
  readonly arrivesOn: Day | null;
  /** ISO; null where no hour is known. With `arrivesOn` and `surgeryOn`: what a board is sorted by. */
  readonly arrivesAt: string | null;
  readonly surgeryOn: Day | null;
  /** "Today, Tue, Feb 10", "Day not known": above the lines of that day. */
  readonly dayTitle: string;
  readonly lands: {
    readonly mode: TravelMode;
    /** "Tue, Mar 3", for boards that are not grouped by it. */
    readonly day: string;
    /** "2:32 pm", "Time not known"; empty where not even a flight is. */
    readonly time: string;
    /** "EWR"; empty where nobody knows. */
    readonly airport: string;
    /** "UA 1408", "No flight yet", "By train" */
    readonly by: string;
  };
  readonly surgery: {
    readonly procedure: string;
    /** "Fri, Mar 6, 7:30 am", "Fri, Mar 6 (not confirmed)", "Not known yet" */
    readonly day: string;
  };
  readonly ribbon: { readonly phases: readonly { readonly phase: PhaseDrawing; readonly days: number }[]; readonly label: string };
  readonly companion: {
    /** "June Calloway", "Alone", "Not said" */
    readonly name: string;
    /** "Daughter"; empty. */
    readonly relation: string;
    /** "Escort: Dale", "Escort too", "Escort by the centre"; empty where nobody was asked. */
    readonly escort: string;
  };
  readonly needs: readonly { readonly code: ArrivalNeed; readonly words: string }[];
  /** Said where `needs` is empty. */
  readonly noNeeds: string;
  readonly ready: { readonly tone: 'ok' | 'warn' | 'stop' | 'plain'; readonly words: string };
  /** The gravest: both of two, the first of more. */
  readonly flags: readonly FlagView[];
  /** "+2" with "2 more flags" for those who hear it; null: none more. */
  readonly moreFlags: { readonly sign: string; readonly level: FlagView['level']; readonly words: string } | null;
  /** Said where `flags` is empty. */
  readonly noFlags: string;
  /** "1 word awaits yours", "Your question is answered"; empty. */
  readonly awaits: string;
  readonly coordinator: PersonView | null;
  /** Said where there is no coordinator. */
  readonly nobody: string;
  /** "Acknowledged by Tomás Rivera, Tue, Feb 10"; empty. */
  readonly acknowledged: string;
  readonly stage: ArrivalStage;
  /** "Arrived, Tue, Mar 3"; empty while coming. */
  readonly stageWords: string;
  /** What changed and when (ISO), the latest first: the badge shows those after one's last look. */
  readonly changes: readonly { readonly what: ArrivalChange['what']; readonly at: string; readonly words: string }[];
}

/** One of those in the strip: who, when surgery is, and the gravest flag. */
export interface NeedsSomeoneView {
  readonly tripId: string;
  readonly patient: string;
  /** "Surgery Tue, Feb 17" */
  readonly surgery: string;
  readonly flag: FlagView | null;
  readonly coordinator: PersonView | null;
}

const say = (locale: Locale, key: string, values?: SentenceValues): string => sentencesOf(locale, 'arrivals').say(key, values);

/** A line of the board in the reader's language. */
export function rowView(arrival: Arrival, locale: Locale, now: Instant): ArrivalRowView {
  const { tripId, revision, patientName, arrivesOn, surgeryOn, stage, line } = arrival;
  return {
    tripId, revision, patient: patientName, homeCity: line.homeCity, arrivesOn, arrivesAt: arrival.arrivesAt?.toISOString() ?? null, surgeryOn,
    dayTitle: dayTitle(arrivesOn, now, locale),
    lands: landsWords(arrival, locale),
    surgery: surgeryWords(arrival, locale),
    ribbon: { phases: line.ribbon, label: ribbonLabel(line.ribbon, locale) },
    companion: companionWords(arrival, locale),
    needs: arrival.needs.flatMap((code) => ({ code, words: needWords(code, arrival, locale) })),
    noNeeds: say(locale, 'row.noNeeds'),
    ready: readyWords(arrival, locale),
    ...shownFlags(flagViews(arrival, locale), locale),
    noFlags: say(locale, 'row.noFlags'),
    awaits: awaitsWords(arrival, locale),
    coordinator: arrival.coordinator,
    nobody: say(locale, 'row.nobody'),
    acknowledged: acknowledgedWords(arrival, locale),
    stage, stageWords: stageWords(arrival, locale),
    changes: changeViews(arrival, locale),
  };
}

/** One of the strip in the reader's language. */
export function needsSomeoneView(arrival: Arrival, locale: Locale): NeedsSomeoneView {
  const { tripId, patientName, surgeryOn, coordinator } = arrival;
  const surgery = surgeryOn ? say(locale, 'strip.surgery', { day: formatDay(surgeryOn, locale) }) : say(locale, 'strip.noSurgery');
  return { tripId, patient: patientName, surgery, flag: flagViews(arrival, locale)[0] ?? null, coordinator };
}

function dayTitle(day: Day | null, now: Instant, locale: Locale): string {
  if (day === null) return say(locale, 'row.noDay');
  return day === dayIn(NEW_YORK, now) ? say(locale, 'today', { day: formatDay(day, locale) }) : formatDay(day, locale);
}

function landsWords({ arrivesOn, arrivesAt, line }: Arrival, locale: Locale): ArrivalRowView['lands'] {
  return {
    mode: line.mode,
    day: arrivesOn ? formatDay(arrivesOn, locale) : say(locale, 'row.noDay'),
    time: timeWords(arrivesAt, line, locale),
    airport: line.airport,
    by: line.mode === 'FLY' && line.flight !== '' ? line.flight : say(locale, `row.by.${line.mode}`),
  };
}

function timeWords(arrivesAt: Instant | null, { mode, flight }: Arrival['line'], locale: Locale): string {
  if (arrivesAt) return formatTime(arrivesAt, NEW_YORK, locale);
  return mode === 'LOCAL' || (mode === 'FLY' && flight === '') ? '' : say(locale, 'row.noTime');
}

function surgeryWords({ surgeryOn, line }: Arrival, locale: Locale): ArrivalRowView['surgery'] {
  return {
    procedure: line.procedure === 'other' ? say(locale, 'row.otherProcedure') : sentencesOf(locale, 'procedures').say(line.procedure),
    day: surgeryOn ? surgeryDay(surgeryOn, line, locale) : say(locale, 'row.noSurgery'),
  };
}

function surgeryDay(surgeryOn: Day, { surgeryAt, isSurgeryConfirmed }: Arrival['line'], locale: Locale): string {
  const day = formatDay(surgeryOn, locale);
  const when = surgeryAt ? say(locale, 'row.surgeryAt', { day, time: formatTime(new Date(surgeryAt), NEW_YORK, locale) }) : day;
  return isSurgeryConfirmed ? when : say(locale, 'row.unconfirmed', { when });
}

const PHASES_SAID = { clinic: 'before', quiet: 'quiet', gentle: 'gentle' } as const satisfies Partial<Record<PhaseDrawing, string>>;

/** "Before surgery 2 days, Quiet days 7 days, Gentle days 4 days": what differs from trip to trip. */
function ribbonLabel(ribbon: ArrivalRowView['ribbon']['phases'], locale: Locale): string {
  const words = sentencesOf(locale, 'ribbon');
  const surgery = ribbon.findIndex(({ phase }) => phase === 'surgery');
  const counted = (phase: keyof typeof PHASES_SAID) => ribbon
    .filter((part, index) => part.phase === phase && (phase !== 'clinic' || index < surgery))
    .reduce((sum, { days }) => sum + days, 0);
  return (['clinic', 'quiet', 'gentle'] as const).filter((phase) => counted(phase) > 0).map((phase) =>
    words.say('miniPhase', { name: words.say(`phases.${PHASES_SAID[phase]}`), when: words.say('miniDays', { count: counted(phase) }) })).join(', ');
}

function companionWords(arrival: Arrival, locale: Locale): ArrivalRowView['companion'] {
  const { isAlone, name, relation } = arrival.line.companion;
  const escort = escortWords(arrival, locale);
  if (isAlone === null) return { name: say(locale, 'row.notSaid'), relation: '', escort };
  if (isAlone) return { name: say(locale, 'row.alone'), relation: '', escort };
  return { name: name === '' ? say(locale, 'row.accompanied') : name, relation: capitalised(relation, locale), escort };
}

function escortWords({ line: { escort, companion } }: Arrival, locale: Locale): string {
  const name = escort.name === '' ? say(locale, 'row.escort.nobody') : isolated(escort.name);
  if (escort.state === 'none') return '';
  if (escort.state === 'centre') return say(locale, 'row.escort.centre');
  if (escort.state === 'asked') return say(locale, 'row.escort.asked', { name });
  return escort.name === companion.name && companion.name !== '' ? say(locale, 'row.escort.same') : say(locale, 'row.escort.accepted', { name });
}

function needWords(need: ArrivalNeed, { line: { interpreter, diets } }: Arrival, locale: Locale): string {
  switch (need) {
    case 'wheelchair':
      return say(locale, 'row.wheelchair');
    case 'interpreter':
      return interpreter ? capitalised(languageName(interpreter, locale), locale) : say(locale, 'row.interpreter');
    case 'diet':
      return diets.length > 0 ? diets.map((diet) => dietName(diet, locale)).join(', ') : dietName('other', locale);
  }
}

const dietName = (diet: Diet, locale: Locale): string => (diet === 'other' ? say(locale, 'row.otherDiet') : sentencesOf(locale, 'needs').say(`diets.${diet}`));

function readyWords(arrival: Arrival, locale: Locale): ArrivalRowView['ready'] {
  switch (readinessOf(arrival)) {
    case 'blocked':
      return { tone: 'stop', words: say(locale, 'row.blocked', { count: arrival.blocked }) };
    case 'to-fix':
      return { tone: 'warn', words: say(locale, 'row.toFix', { count: arrival.warnings }) };
    case 'ready':
      return isWhole(arrival) ? { tone: 'ok', words: say(locale, 'row.ready') } : { tone: 'plain', words: say(locale, 'row.planning') };
  }
}

const MOST_FLAGS = 2;

function shownFlags(views: readonly FlagView[], locale: Locale): Pick<ArrivalRowView, 'flags' | 'moreFlags'> {
  if (views.length <= MOST_FLAGS) return { flags: views, moreFlags: null };
  const [first, ...more] = views;
  const level = more.some((one) => one.level === 'stop') ? 'stop' : 'warn';
  return { flags: first ? [first] : [], moreFlags: { sign: `+${more.length}`, level, words: say(locale, 'row.more', { count: more.length }) } };
}

function awaitsWords({ awaits, line: { question } }: Arrival, locale: Locale): string {
  if (awaits > 0) return say(locale, 'row.awaits', { count: awaits });
  return question === 'none' ? '' : say(locale, question === 'asked' ? 'row.asked' : 'row.answered');
}

/** Whoever acknowledged a line did not see what has changed since. */
function acknowledgedWords({ acknowledged, changedAt }: Arrival, locale: Locale): string {
  if (!acknowledged || acknowledged.at < changedAt) return '';
  return say(locale, 'row.acknowledged', { name: isolated(acknowledged.name), day: formatDayOf(acknowledged.at, NEW_YORK, locale) });
}

function stageWords({ stage, stageAt }: Arrival, locale: Locale): string {
  if (stage === 'COMING') return '';
  const name = say(locale, `row.stages.${stage}`);
  return stageAt ? say(locale, 'row.stageSince', { stage: name, day: formatDayOf(stageAt, NEW_YORK, locale) }) : name;
}

const changeViews = ({ changes }: Arrival, locale: Locale): ArrivalRowView['changes'] =>
  changes.map(({ what, at }) => ({ what, at, words: say(locale, `changes.${what}`) })).toSorted((one, other) => other.at.localeCompare(one.at));
