import { ActionForm } from '@/components/kit/action-form';
import { Notice } from '@/components/kit/notice';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { packingLineWords } from '@/lib/text/packing-line-words';
import { restorePackingLine } from '../actions';

/** Said to whoever has just taken a line off the list. */
export function RemovedNotice({ tripId, line }: { tripId: string; line: PackingLine }) {
  const t = useTranslations('packing.removed');
  const { title } = packingLineWords(line, useLocale());
  return (
    <Notice tone="ok" role="status">
      <p>{t('one', { name: title })}</p>
      <ActionForm action={restorePackingLine} submit={t('undo')} look="outline" hidden={{ tripId, line: lineName(line) }} label={t('undo')} />
    </Notice>
  );
}

/** All that was taken off, each to be put back. */
export function RemovedList({ tripId, lines }: { tripId: string; lines: readonly PackingLine[] }) {
  const t = useTranslations('packing.removed');
  if (lines.length === 0) return null;
  return (
    <details className="pack-gone">
      <summary>{t('list', { count: lines.length })}</summary>
      <ul>{lines.map((line) => <RemovedLine key={lineName(line)} tripId={tripId} line={line} />)}</ul>
    </details>
  );
}

function RemovedLine({ tripId, line }: { tripId: string; line: PackingLine }) {
  const t = useTranslations('packing.removed');
  const { title } = packingLineWords(line, useLocale());
  return (
    <li>
      {title}
      <ActionForm action={restorePackingLine} submit={t('back')} look="text" hidden={{ tripId, line: lineName(line) }} label={t('backNamed', { name: title })} />
    </li>
  );
}
