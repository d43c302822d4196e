import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { OpenedInvitation } from '@/lib/domain/people/invitation';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

const LINES = ['first', 'second', 'third'] as const;

/** What somebody will see and may do, and until when they can answer. */
export function WhatItBrings({ invitation: { role, seesMedical, patientName, expiresAt } }: { readonly invitation: OpenedInvitation }) {
  const t = useTranslations('join');
  const locale = useLocale();
  const patient = isolated(patientName);
  return (
    <section className="brings" aria-labelledby="brings">
      <h2 id="brings">{t('canTitle')}</h2>
      <ul>{LINES.map((line) => <li key={line}>{t(`can.${role}.${line}`, { patient })}</li>)}</ul>
      {role === 'OWNER' ? null : <p>{t(seesMedical ? 'medicalYes' : 'medicalNo')} {t('seen', { patient })}</p>}
      <p className="soft">{t('until', { until: formatDayOf(expiresAt, NEW_YORK, locale) })}</p>
    </section>
  );
}
