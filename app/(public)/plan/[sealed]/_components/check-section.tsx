import { Section } from '@/components/kit/section';
import { FindingList } from '@/components/trip/finding-list';
import type { Finding } from '@/lib/domain/check/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { findingWords } from '@/lib/text/finding-words';

/** What trip check says about the draft, where it matters before the plan is saved. */
export function CheckSection({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('planPreview');
  const locale = useLocale();
  if (findings.length === 0) return null;
  const worded = findings.map((finding) => {
    const { level, what, why } = findingWords(finding, locale);
    return { key: finding.key, severity: finding.severity, level, what, why };
  });
  return (
    <Section id="check" title={t('check')}>
      <FindingList findings={worded} empty={null} />
    </Section>
  );
}
