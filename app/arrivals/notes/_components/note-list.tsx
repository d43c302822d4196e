import Link from 'next/link';
import type { ListedNote } from '@/lib/domain/arrivals/desk-note';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { notesPath } from '@/lib/input/arrival-forms';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import { formatMoment } from '@/lib/text/format';
import { nameOrFormerStaff } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

interface NoteListProps {
  /** Newest first. */
  readonly notes: readonly ListedNote[];
  readonly centre: string | undefined;
  /** All are on one patient. */
  readonly isOfOne: boolean;
}

/** Notes with whom they are on, who wrote them and when, and the way to the arrival while there is one. */
export function NoteList({ notes, centre, isOfOne }: NoteListProps) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.notes');
  return (
    <ol className="sheet lines desk-notes">
      {notes.map(({ id, tripId, patientName, text, by, at, isOnBoard }) => (
        <li key={id}>
          <h2><bdi>{patientName}</bdi></h2>
          <p className="panel-said" dir="auto">{text}</p>
          <p className="soft">{t('by', { name: isolated(nameOrFormerStaff(by, locale)), when: formatMoment(at, NEW_YORK, locale) })}</p>
          {isOnBoard ? null : <p className="soft">{t('notShared')}</p>}
          <p className="row">
            {isOnBoard ? <Link className="panel-way" href={arrivalsPath({ centre, trip: tripId })} prefetch={false}>{t('open', { name: isolated(patientName) })}</Link> : null}
            {isOfOne ? null : <Link className="panel-way" href={notesPath({ centre, trip: tripId })} prefetch={false}>{t('onlyOf', { name: isolated(patientName) })}</Link>}
          </p>
        </li>
      ))}
    </ol>
  );
}
