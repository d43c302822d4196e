import type { FormAction } from '@/components/kit/form-state';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { useTranslations } from '@/lib/text/here';
import { NoteForm } from './note-form';

interface NoteSectionProps {
  readonly tripId: string;
  readonly now: Date;
  readonly action: FormAction;
}

/** "Write a note", folded away: for a day of the trip, also without a network. */
export function NoteSection({ tripId, now, action }: NoteSectionProps) {
  const t = useTranslations('queue.note');
  const words = { text: t('text'), hint: t('hint'), day: t('day'), save: t('save'), kept: t('kept'), empty: t('empty') };
  return (
    <details className="fold note-fold" id="write-a-note">
      <summary>{t('title')}</summary>
      <div className="fold-fields">
        <p className="soft">{t('lead')}</p>
        <NoteForm tripId={tripId} action={action} today={dayIn(NEW_YORK, now)} deedId={crypto.randomUUID()} words={words} />
      </div>
    </details>
  );
}
