import Link from 'next/link';
import { SectionHead } from '@/components/kit/section-head';
import { Timeline, type TimelineStep } from '@/components/kit/timeline';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { wholeProgress } from '@/lib/domain/packing/packing-list';
import { nextSteps, type NextStep } from '@/lib/domain/plan/next-steps';
import type { StepId } from '@/lib/domain/plan/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { stepWords } from '@/lib/text/plan-words';

/** As many as a tired person takes in; the others are a tap away. */
const SHOWN = 6;

const ON_FLIGHTS: readonly StepId[] = [
  'book-flight-in', 'book-flight-home', 'book-train-in', 'book-train-home', 'plan-drive-in', 'plan-drive-home', 'ask-wheelchair',
];

const ON_APPOINTMENTS: readonly StepId[] = [
  'call-pre-op', 'call-late', 'ask-follow-up', 'ask-tests', 'ask-medicines', 'ask-medicines-again', 'ask-hospital-time', 'ask-fasting',
];
/** Medicines are of the medical part. */
const MEDICAL: readonly StepId[] = ['ask-medicines', 'ask-medicines-again'];

/** The screen that says more about a step; null where none does. */
function screenOf(step: StepId): 'flights' | 'packing' | 'appointments' | null {
  if (step === 'pack') return 'packing';
  if (ON_APPOINTMENTS.includes(step)) return 'appointments';
  return ON_FLIGHTS.includes(step) ? 'flights' : null;
}

/** What to do next, in order: done, the next one, later ones. */
export function NextSection({ record, standing, now }: { record: TripRecord; standing: Standing; now: Date }) {
  const t = useTranslations('trip.next');
  const locale = useLocale();
  const seesMedical = mayDo('see-medical', standing);
  const steps = nextSteps(record.trip, now, record.madeOn).filter(({ step }) => seesMedical || !MEDICAL.includes(step.id));
  const first = steps.findIndex(({ isDone }) => !isDone);
  const packed = t('packing', { ...wholeProgress(record.packing.sections) });
  const lineOf = ({ step, isDone }: NextStep, index: number): TimelineStep => {
    const state = isDone ? 'done' : index === first ? 'next' : 'later';
    const { by, what, note } = stepWords(step, locale);
    const screen = screenOf(step.id);
    return {
      key: step.id,
      state,
      title: screen ? <Link href={`/trips/${record.trip.id}/${screen}`} prefetch={false}>{what}</Link> : what,
      note: isDone ? t('done') : [by, step.id === 'pack' ? packed : note].filter(Boolean).join('. '),
      stateWord: state === 'next' ? t('next') : undefined,
    };
  };
  const lines = steps.map(lineOf);
  const upcoming = lines.filter(({ state }) => state !== 'done');
  const done = lines.filter(({ state }) => state === 'done').slice(-2);
  return (
    <section aria-labelledby="next">
      <SectionHead id="next">{t('title')}</SectionHead>
      {lines.length === 0 ? <p className="soft">{t('nothing')}</p> : null}
      <Timeline steps={[...done, ...upcoming.slice(0, SHOWN)]} />
      {upcoming.length > SHOWN ? <LaterSteps steps={upcoming.slice(SHOWN)} /> : null}
    </section>
  );
}

function LaterSteps({ steps }: { steps: readonly TimelineStep[] }) {
  const t = useTranslations('trip.next');
  return (
    <details className="kept">
      <summary>{t('later', { count: steps.length })}</summary>
      <Timeline steps={steps} />
    </details>
  );
}
