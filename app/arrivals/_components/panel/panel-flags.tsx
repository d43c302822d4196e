import type { ReactNode } from 'react';
import { SeverityShape } from '@/components/kit/severity-shape';
import { MiniRibbon } from '@/components/trip/mini-ribbon';
import { LEVEL_OF_SEVERITY } from '@/components/trip/severity-level';
import type { Finding } from '@/lib/domain/check/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { findingInShort } from '@/lib/text/arrival-flag-words';
import { findingWords } from '@/lib/text/finding-words';
import { formatMonthDay } from '@/lib/text/format';
import { nameOrFormer } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';
import type { PanelShown } from './side-panel';

/** The trip as a strip, and what may go wrong: for staff in short, and as the trip tells its people. */
export function PanelFlags({ panel: { record, check }, now }: PanelShown) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.flags');
  const open = check.open.filter(({ severity }) => severity !== 'tip');
  return (
    <>
      <PanelRibbon record={record} open={open} now={now} />
      <h3>{t('title', { count: open.length })}</h3>
      {open.length + check.kept.length === 0 ? null : (
        <ul className="panel-flags">
          {open.map((finding) => (
            <Flag key={finding.key} finding={finding}>{t('reads', { name: isolated(givenName(record.patientName)) })} {findingWords(finding, locale).what}</Flag>
          ))}
          {check.kept.map(({ finding, keptBy, reason }) => (
            <Flag key={finding.key} finding={finding} isKept>{t('kept', { name: isolated(nameOrFormer(keptBy, locale)), reason: isolated(reason) })}</Flag>
          ))}
        </ul>
      )}
    </>
  );
}

function PanelRibbon({ record: { trip }, open, now }: { record: PanelShown['panel']['record']; open: readonly Finding[]; now: Date }) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel');
  const view = ribbonOf(trip, open, dayIn(NEW_YORK, now));
  const { surgery } = trip;
  return (
    <div className="panel-ribbon">
      <MiniRibbon view={view} locale={locale} size="tall" />
      {view.first && view.last && surgery.state === 'dated' ? (
        <p>
          <span>{formatMonthDay(view.first, locale)}</span>
          <span>{t('ribbonDay', { day: formatMonthDay(surgery.on, locale) })}</span>
          <span>{formatMonthDay(view.last, locale)}</span>
        </p>
      ) : null}
    </div>
  );
}

interface FlagProps {
  readonly finding: Finding;
  readonly isKept?: true;
  readonly children: ReactNode;
}

function Flag({ finding: { ruleId, severity, params }, isKept, children }: FlagProps) {
  const locale = useLocale();
  const level = useTranslations('check.levels')(severity);
  return (
    <li>
      <SeverityShape level={isKept ? 'none' : LEVEL_OF_SEVERITY[severity]} />
      <span>
        <b>{isKept ? null : <span className="vh">{level}: </span>}{findingInShort(ruleId, severity, params, locale)}</b>
        {children}
      </span>
    </li>
  );
}
