import type { ReactNode } from 'react';
import { Icon } from '@/components/kit/icon';
import { SectionHead } from '@/components/kit/section-head';
import { FindingCard } from '@/components/trip/finding-card';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDay, formatMonthDay } from '@/lib/text/format';
import { addDays } from '@/lib/domain/calendar/days';
import { SAMPLE_QUIET_DAYS } from './sample-trip';

const PROMISES = [
  ['printer', 'prints'],
  ['languages', 'languages'],
  ['a-large-small', 'plain'],
  ['users', 'forOthers'],
] as const;

/** What Mendway does, each beside a piece of it. */
export function LandingParts() {
  const t = useTranslations('landing');
  return (
    <section className="wrap land-parts" aria-labelledby="what">
      <SectionHead id="what">{t('parts')}</SectionHead>
      <Part title={t('check')} text={t('checkText')}>
        <SampleFinding />
      </Part>
      <Part title={t('quiet')} text={t('quietText')}>
        <SampleQuietDays />
      </Part>
      <Part title={t('honest')} text={t('honestText')}>
        <ul className="land-list sheet lines">
          {PROMISES.map(([icon, name]) => (
            <li key={name}>
              <Icon name={icon} />
              {t(name)}
            </li>
          ))}
        </ul>
      </Part>
    </section>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="land-part">
      <div className="land-part-text">
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      {children}
    </div>
  );
}

function SampleFinding() {
  const locale = useLocale();
  const t = useTranslations('landing');
  const finding = {
    key: 'sample',
    severity: 'blocked',
    level: t('findingLevel'),
    what: t('findingWhat'),
    why: t('findingWhy', { day: formatDay(SAMPLE_QUIET_DAYS.from, locale) }),
  } as const;
  return (
    <div className="sheet" role="group" aria-label={t('findingLabel')}>
      <FindingCard finding={finding}>
        <span className="btn btn--outline">{t('findingFix', { day: formatDay(SAMPLE_QUIET_DAYS.until, locale) })}</span>
      </FindingCard>
    </div>
  );
}

function SampleQuietDays() {
  const locale = useLocale();
  const t = useTranslations('landing');
  const last = addDays(SAMPLE_QUIET_DAYS.until, -1);
  return (
    <div className="land-quiet" data-phase="quiet">
      <p className="land-quiet-card">
        <Icon name="moon" size="l" />
        <span>
          <b className="num">{formatMonthDay(SAMPLE_QUIET_DAYS.from, locale)} – {formatMonthDay(last, locale)}</b>
          {t('quietCard')}
        </span>
      </p>
    </div>
  );
}
