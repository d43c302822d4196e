import { ActionForm } from '@/components/kit/action-form';
import { Tag } from '@/components/kit/tag';
import type { Standing } from '@/lib/domain/access/deeds';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { linesFor } from '@/lib/domain/history/lines';
import type { HistoryEntry } from '@/lib/domain/history/types';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { nameOrFormer } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { type LineWords, lineWords } from '@/lib/text/history-words';
import { undoChange } from '../actions';

interface HistoryListProps {
  readonly tripId: string;
  readonly entries: readonly HistoryEntry[];
  readonly standing: Standing;
  /** The change that this reader may take back; null when there is none. */
  readonly undoId: string | null;
}

/** Changes, the latest first, each with what it did as far as the reader may know. */
export function HistoryList({ tripId, entries, standing, undoId }: HistoryListProps) {
  const t = useTranslations('history');
  const locale = useLocale();
  return (
    <ol className="sheet lines history" aria-label={t('changes')}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryHead entry={entry} />
          <ul className="history-lines">
            {linesFor(entry, standing).map((line, index) => <Line key={index} words={lineWords(line, locale)} />)}
          </ul>
          {entry.id === undoId ? <Undo tripId={tripId} changeId={entry.id} /> : null}
        </li>
      ))}
    </ol>
  );
}

function EntryHead({ entry: { actorName: name, madeAt, undoesId, isUndone } }: { entry: HistoryEntry }) {
  const t = useTranslations('history');
  const locale = useLocale();
  const when = { name: nameOrFormer(name, locale), day: formatDayOf(madeAt, NEW_YORK, locale), time: formatTime(madeAt, NEW_YORK, locale) };
  return (
    <h2 className="history-head">
      {t(undoesId ? 'undid' : 'by', when)} {isUndone ? <Tag>{t('isUndone')}</Tag> : null}
    </h2>
  );
}

function Line({ words: { what, from, to } }: { words: LineWords }) {
  const t = useTranslations('history');
  return (
    <li>
      {what}
      {from === null && to === null ? null : (
        <span className="history-step">
          {from === null ? null : <span><span className="soft">{t('before')}</span> {from}</span>}
          <span><span className="soft">{t('after')}</span> {to}</span>
        </span>
      )}
    </li>
  );
}

function Undo({ tripId, changeId }: { tripId: string; changeId: string }) {
  const t = useTranslations('history');
  return (
    <ActionForm action={undoChange} submit={t('undo')} look="outline" hidden={{ tripId, changeId }}>
      <p className="soft small">{t('undoHint')}</p>
    </ActionForm>
  );
}
