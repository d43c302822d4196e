import { SeverityShape } from '@/components/kit/severity-shape';
import { LEVEL_OF_SEVERITY } from '@/components/trip/severity-level';
import { findingWords } from '@/lib/text/finding-words';
import { useTranslations } from '@/lib/text/here';
import Link from 'next/link';
import type { Shown } from './shown';

/** What trip check says about one appointment, for those who can do something about it. */
export function Findings({ shown: { check, mayChange, record: { trip }, locale }, itemId }: { shown: Shown; itemId: string }) {
  const t = useTranslations('appointments.card');
  const found = mayChange ? check.open.filter(({ itemIds, severity }) => severity !== 'tip' && itemIds.includes(itemId)) : [];
  if (found.length === 0) return null;
  return (
    <ul className="appt-findings">
      {found.map((finding) => {
        const { level, what } = findingWords(finding, locale);
        return (
          <li key={finding.key}>
            <SeverityShape level={LEVEL_OF_SEVERITY[finding.severity]} />
            <p><b>{level}:</b> {what} <Link href={`/trips/${trip.id}#check`} prefetch={false}>{t('check')}</Link></p>
          </li>
        );
      })}
    </ul>
  );
}
