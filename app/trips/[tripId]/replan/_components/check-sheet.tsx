import { SeverityShape } from '@/components/kit/severity-shape';
import { LEVEL_OF_SEVERITY } from '@/components/trip/severity-level';
import type { Finding } from '@/lib/domain/check/types';
import type { Proposal } from '@/lib/domain/plan/replan/types';
import { findingWords } from '@/lib/text/finding-words';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Trip check now and after the change; what goes is struck out. */
export function CheckSheet({ findings: { before, after } }: Pick<Proposal, 'findings'>) {
  const t = useTranslations('replan');
  const stay = new Set(after.map(({ key }) => key));
  return (
    <section className="sheet pad" aria-labelledby="check-both">
      <h2 id="check-both" className="side-h">{t('checkTitle')}</h2>
      <div className="fba">
        <div><h3>{t('now')}</h3><FindingLines findings={before} isGone={({ key }) => !stay.has(key)} /></div>
        <div><h3>{t('after')}</h3><FindingLines findings={after} isGone={() => false} /></div>
      </div>
      <p className="soft small">{t('callsFirst')}</p>
    </section>
  );
}

function FindingLines({ findings, isGone }: { findings: readonly Finding[]; isGone: (finding: Finding) => boolean }) {
  const t = useTranslations('replan');
  const locale = useLocale();
  if (findings.length === 0) return <p className="soft">{t('clear')}</p>;
  return (
    <ul>
      {findings.map((finding) => {
        const { level, what } = findingWords(finding, locale);
        return (
          <li key={finding.key}>
            <SeverityShape level={LEVEL_OF_SEVERITY[finding.severity]} />
            <span><span className="vh">{level}: </span>{isGone(finding) ? <s>{what} <span className="vh">{t('gone')}</span></s> : what}</span>
          </li>
        );
      })}
    </ul>
  );
}
