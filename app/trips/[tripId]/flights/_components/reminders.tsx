import { SourceLine } from '@/components/kit/source-line';
import { Timeline, type TimelineStep } from '@/components/kit/timeline';
import { Section } from '@/components/kit/section';
import { RemindersLink } from '@/components/trip/reminders-link';
import { RemindedOn } from '@/components/trip/reminded-on';
import type { WatchStep } from '@/lib/domain/flights/watch';
import type { ShownReminder } from '@/lib/domain/reminders/list-view';
import { flightReminders } from '@/lib/domain/reminders/mention';
import { useTranslations } from '@/lib/text/here';
import { reminderWords } from '@/lib/text/reminder-words';
import { watchWords } from '@/lib/text/watch-words';
import type { Shown } from './shown';

/** What is due when about the flights, in order of time, and when its reader is reminded of each. */
export function Reminders({ shown }: { shown: Shown }) {
  const t = useTranslations('flights');
  const { record: { trip }, watch, reminders } = shown;
  const { ofStep, others } = flightReminders(reminders, watch);
  const first = watch.findIndex(({ state }) => state === 'due' || state === 'next');
  const steps = [
    ...watch.map((step, index) => watchLine(step, { shown, lines: ofStep(step), isFirst: index === first, t })),
    ...others.map((line) => otherLine(line, shown)),
  ];
  const isUndated = trip.surgery.state === 'unknown';
  return (
    <Section id="reminders" title={t('reminders')}>
      {steps.length > 0 ? <Timeline steps={steps} /> : <p className="soft">{t(isUndated ? 'remindersUndated' : 'remindersNone')}</p>}
      {reminders.length > 0 ? <p className="row"><RemindersLink tripId={trip.id} /></p> : null}
    </Section>
  );
}

interface LineFacts {
  readonly shown: Shown;
  readonly lines: readonly ShownReminder[];
  readonly isFirst: boolean;
  readonly t: ReturnType<typeof useTranslations<'flights'>>;
}

function watchLine(step: WatchStep, { shown, lines, isFirst, t }: LineFacts): TimelineStep {
  const { what, by, source } = watchWords(step, shown.locale);
  const isDone = step.state === 'done';
  return {
    key: step.id,
    state: isDone ? 'done' : isFirst ? 'next' : 'later',
    title: what,
    note: (
      <>
        {step.state === 'due' ? <b className="due-now">{t('due')}</b> : null}
        {isDone && step.task === 'book' ? t('done') : by}
        {source ? <SourceLine kind="measured">{source}</SourceLine> : null}
        {isDone ? null : <RemindedOn tripId={shown.record.trip.id} lines={lines} name={what} back="flights" />}
      </>
    ),
    stateWord: isDone ? t('done') : isFirst ? t('next') : undefined,
  };
}

/** A reminder about a flight that is no step of the watch. */
function otherLine(line: ShownReminder, { record: { trip }, locale }: Shown): TimelineStep {
  const { line: title } = reminderWords(line, locale);
  return {
    key: line.key, state: line.state === 'told' ? 'done' : 'later', title,
    note: <RemindedOn tripId={trip.id} lines={[line]} name={title} back="flights" />,
  };
}
