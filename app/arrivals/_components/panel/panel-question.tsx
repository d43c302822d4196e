import Link from 'next/link';
import { AskForm } from '@/components/trip/ask-form';
import { mayDo } from '@/lib/domain/access/deeds';
import type { CentreQuestion } from '@/lib/domain/arrivals/questions';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment } from '@/lib/text/format';
import { nameOrFormer, nameOrFormerStaff } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import type { PanelShown } from './side-panel';

/** What the centre asked last, the answer, and the form of the next question. */
export function PanelQuestion({ panel: { questions, record: { trip, patientName }, reader }, commandId, ask }: PanelShown) {
  const t = useTranslations('arrivalPanel.question');
  const [last] = questions;
  return (
    <section aria-labelledby="panel-question">
      <h3 id="panel-question">{t('title')}</h3>
      {last ? <LastQuestion question={last} /> : <p className="soft">{t('none')}</p>}
      {mayDo('ask-patient', reader.standing) ? (
        <AskForm tripId={trip.id} patientName={patientName} questions={questions} commandId={commandId} ask={ask} />
      ) : null}
      {last ? <Link className="panel-way" href={`/trips/${trip.id}/questions`} prefetch={false}>{t('all')}</Link> : null}
    </section>
  );
}

function LastQuestion({ question: { text, askedBy, askedAt, answer, state } }: { question: CentreQuestion }) {
  const t = useTranslations('arrivalPanel.question');
  const locale = useLocale();
  const when = (at: Date) => formatMoment(at, NEW_YORK, locale);
  return (
    <>
      <p className="soft">{t('asked', { name: isolated(nameOrFormerStaff(askedBy, locale)), when: when(askedAt) })}</p>
      {text === '' ? <p>{t('over')}</p> : <p className="panel-said" dir="auto">{text}</p>}
      {answer ? <><p className="soft">{t('answered', { name: isolated(nameOrFormer(answer.by, locale)), when: when(answer.at) })}</p><p className="panel-said" dir="auto">{answer.text}</p></> : null}
      {state === 'open' ? <p>{t('open')}</p> : null}
    </>
  );
}
