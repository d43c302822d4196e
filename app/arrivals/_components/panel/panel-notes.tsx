import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import { Fold } from '@/components/kit/fold';
import { SubmitButton } from '@/components/kit/submit-button';
import { TextArea } from '@/components/kit/text-area';
import { LONGEST_DESK_NOTE } from '@/lib/domain/arrivals/desk-note';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { notesPath } from '@/lib/input/arrival-forms';
import { formatMoment } from '@/lib/text/format';
import { nameOrFormerStaff } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { noteArrival } from '../../actions';
import type { PanelShown } from './side-panel';

/** Staff's own words about the patient, and the form of another. */
export function PanelNotes({ panel: { notes, hasMoreNotes, record: { trip } }, centre, centreId, commandId }: PanelShown) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.notes');
  return (
    <section aria-labelledby="panel-notes">
      <h3 id="panel-notes">{t('title')}</h3>
      <p className="soft">{t('lead')}</p>
      <ul className="panel-lines">
        {notes.map(({ id, text, by, at }) => (
          <li key={id}><span className="panel-said" dir="auto">{text}</span><span className="soft">{t('by', { name: isolated(nameOrFormerStaff(by, locale)), when: formatMoment(at, NEW_YORK, locale) })}</span></li>
        ))}
      </ul>
      <ActionForm action={noteArrival} submit={null} hidden={{ centreId, tripId: trip.id, commandId }}>
        <Fold summary={t('add')} names={['text']} initial={{}}>
          <TextArea name="text" label={t('field')} rows={3} maxLength={LONGEST_DESK_NOTE} />
          <SubmitButton look="outline">{t('save')}</SubmitButton>
        </Fold>
      </ActionForm>
      {hasMoreNotes ? <Link className="panel-way" href={notesPath({ centre, trip: trip.id })} prefetch={false}>{t('all')}</Link> : null}
    </section>
  );
}
