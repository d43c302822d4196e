import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import type { FormAction } from '@/components/kit/form-state';
import { Notice } from '@/components/kit/notice';
import { mayUndo, type Reader } from '@/lib/domain/history/may-undo';
import type { HistoryEntry } from '@/lib/domain/history/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface ChangedNoticeProps {
  readonly tripId: string;
  /** What the person comes back from; null when they simply open the trip. */
  readonly done: 'changed' | 'undone' | 'undone-but' | null;
  readonly last: HistoryEntry | null;
  readonly reader: Reader;
  readonly now: Date;
  readonly undo: FormAction;
  /** Where to look at what else should change because of it. */
  readonly next: string | null;
}

const A_DAY_MS = 24 * 3_600_000;

/** Said to somebody who comes back from a change, and for a day to whoever made the last one: it can be undone. */
export function ChangedNotice({ tripId, done, last, reader, now, undo, next }: ChangedNoticeProps) {
  const [t, check] = [useTranslations('history.done'), useTranslations('trip.check')];
  const isOwn = last !== null && last.actorId === reader.userId && mayUndo(last, reader);
  const isFresh = isOwn && now.getTime() - last.madeAt.getTime() < A_DAY_MS;
  if (done === null && !isFresh) return null;
  return (
    <div className="wrap changed">
      <Notice tone="ok" role={done ? 'status' : undefined}>
        <p><Said done={done} last={last} /></p>
        <div className="row">
          {next === null ? null : <ButtonLink href={next}>{check('whatElse')}</ButtonLink>}
          {isOwn ? <ActionForm action={undo} submit={t('undo')} look="outline" hidden={{ tripId, changeId: last.id }} label={t('undo')} /> : null}
          <HistoryLink tripId={tripId} />
        </div>
      </Notice>
    </div>
  );
}

function Said({ done, last }: Pick<ChangedNoticeProps, 'done' | 'last'>) {
  const [t, check] = [useTranslations('history.done'), useTranslations('trip.check')];
  const locale = useLocale();
  if (done === 'changed') return check('fixed');
  if (done !== null) return t(done);
  return last && t('own', { day: formatDayOf(last.madeAt, NEW_YORK, locale), time: formatTime(last.madeAt, NEW_YORK, locale) });
}

export function HistoryLink({ tripId }: { tripId: string }) {
  const t = useTranslations('history');
  return <ButtonLink look="text" href={`/trips/${tripId}/history`}>{t('list')}</ButtonLink>;
}
