import { SourceLine } from '@/components/kit/source-line';
import { Timeline, type TimelineStep } from '@/components/kit/timeline';
import { Section } from '@/components/kit/section';
import type { WatchStep } from '@/lib/domain/flights/watch';
import { useTranslations } from '@/lib/text/here';
import { watchWords } from '@/lib/text/watch-words';
import type { Shown } from './shown';

/** What is due when about the flights, in order of time. */
export function Reminders({ shown }: { shown: Shown }) {
  const t = useTranslations('flights');
  const { record: { trip }, watch, locale } = shown;
  const first = watch.findIndex(({ state }) => state === 'due' || state === 'next');
  const lineOf = (step: WatchStep, index: number): TimelineStep => {
    const { what, by, source } = watchWords(step, locale);
    return {
      key: step.id,
      state: step.state === 'done' ? 'done' : index === first ? 'next' : 'later',
      title: what,
      note: <>{step.state === 'due' ? <b className="due-now">{t('due')}</b> : null}{step.state === 'done' && step.task === 'book' ? t('done') : by}{source ? <SourceLine kind="measured">{source}</SourceLine> : null}</>,
      stateWord: step.state === 'done' ? t('done') : index === first ? t('next') : undefined,
    };
  };
  const isUndated = trip.surgery.state === 'unknown';
  return (
    <Section id="reminders" title={t('reminders')}>
      {watch.length > 0 ? <Timeline steps={watch.map(lineOf)} /> : <p className="soft">{t(isUndated ? 'remindersUndated' : 'remindersNone')}</p>}
    </Section>
  );
}
