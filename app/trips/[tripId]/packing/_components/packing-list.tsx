import { useLocale, useTranslations } from '@/lib/text/here';
import { packingLineWords, unsourcedNote } from '@/lib/text/packing-line-words';
import { linesOf } from '@/lib/domain/packing/trip-packing';
import { Checkpoint } from './checkpoint';
import { LeaveList } from './leave-list';
import { PackedCount } from './packed-count';
import { PackingSection } from './packing-section';
import { RemovedList } from './removed-notice';
import type { Shown } from './shown';

/** All sections, what stays at home, the checkpoint, and where the list is from. */
export function PackingList({ shown }: { shown: Shown }) {
  const { trip, packing } = shown.record;
  return (
    <div className="pack-list">
      <Parts shown={shown} />
      {packing.sections.map((view) => (view.section === 'leave-at-home'
        ? <LeaveList key={view.section} lines={view.lines} />
        : <PackingSection key={view.section} view={view} shown={shown} />))}
      {trip.home.mode === 'FLY' ? <Checkpoint /> : null}
      {shown.mayChange ? <RemovedList tripId={trip.id} lines={packing.removed} /> : null}
      <Sources shown={shown} />
    </div>
  );
}

const GAPS = { packed: '%packed%', total: '%total%' };

/** Straight to a part of a long list, with how much of it is packed. */
function Parts({ shown: { record: { packing } } }: { shown: Shown }) {
  const t = useTranslations('packing');
  return (
    <nav className="pack-parts" aria-label={t('parts')}>
      <ul>
        {packing.sections.map(({ section }) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`sections.${section}`)}</a>
            {section === 'leave-at-home' ? null : <span className="soft"><PackedCount words={t('count', GAPS)} section={section} /></span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Each source with what is from it; the rest is Mendway's own. */
function Sources({ shown: { record } }: { shown: Shown }) {
  const t = useTranslations('packing');
  const locale = useLocale();
  const from = new Map<string, string[]>();
  for (const line of linesOf(record.packing)) {
    const { source, title } = packingLineWords(line, locale);
    if (source) from.set(source, [...(from.get(source) ?? []), title]);
  }
  return (
    <details className="fold pack-sources">
      <summary>{t('sources')}</summary>
      <ul>{[...from].map(([source, titles]) => <li key={source} className="src">{source} {titles.join(', ')}</li>)}</ul>
      <p className="src src--own">{unsourcedNote(locale)}</p>
    </details>
  );
}
