import type { Arrival, ArrivalStage } from '@/lib/domain/arrivals/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import { flagViews } from './arrival-flag-words';
import { rowView } from './arrival-words';
import { listed } from './format';
import { withoutIsolates } from './isolated';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** In the order of the file. */
const CSV_COLUMNS = [
  'patient', 'arrivesOn', 'arrivesAt', 'airport', 'flight', 'procedure', 'surgeryOn', 'surgeryAt', 'companion', 'escort', 'needs', 'readiness', 'flags',
  'coordinator', 'stage',
] as const;
type Cells = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

/** A header in the reader's language, then a line for each arrival; if more of them were asked for than are here, the last line says so. */
export function csvRows(arrivals: readonly Arrival[], { locale, now, isCut }: { locale: Locale; now: Instant; isCut: boolean }): readonly (readonly string[])[] {
  const { say } = sentencesOf(locale, 'arrivalsOut');
  const header = CSV_COLUMNS.map((column) => say(`csv.${column}`));
  const cut = [say('csv.cut', { count: arrivals.length }), ...CSV_COLUMNS.slice(1).map(() => '')];
  return [header, ...arrivals.map((arrival) => rowOf(cellsOf(arrival, locale, now))), ...(isCut ? [cut] : [])];
}

const rowOf = (cells: Cells): readonly string[] => CSV_COLUMNS.map((column) => cells[column]);

/** Days and hours as every spreadsheet sorts them: 2027-03-09, 14:32. */
function cellsOf(arrival: Arrival, locale: Locale, now: Instant): Cells {
  const { patientName, arrivesOn, arrivesAt, surgeryOn, line, coordinator, stage } = arrival;
  const { lands, surgery, companion, needs, ready } = rowView(arrival, locale, now);
  return {
    patient: patientName, arrivesOn: arrivesOn ?? '', arrivesAt: clock(arrivesAt), airport: line.airport, flight: lands.by,
    procedure: surgery.procedure, surgeryOn: surgeryOn ?? '', surgeryAt: clock(line.surgeryAt ? new Date(line.surgeryAt) : null),
    companion: [companion.name, companion.relation].filter(Boolean).join(', '), escort: withoutIsolates(companion.escort),
    needs: words(needs, locale), readiness: ready.words, flags: words(flagViews(arrival, locale), locale),
    coordinator: coordinator?.name ?? '', stage: stageName(stage, locale),
  };
}

const stageName = (stage: ArrivalStage, locale: Locale): string =>
  stage === 'COMING' ? sentencesOf(locale, 'arrivalsOut').say('csv.coming') : sentencesOf(locale, 'arrivals').say(`row.stages.${stage}`);

const clock = (at: Instant | null): string => (at ? wallTimeIn(NEW_YORK, at).time : '');

const words = (views: readonly { readonly words: string }[], locale: Locale): string => listed(views.map((view) => withoutIsolates(view.words)), locale);
