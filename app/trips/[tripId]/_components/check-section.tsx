import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { SectionHead } from '@/components/kit/section-head';
import { Tag } from '@/components/kit/tag';
import { AllClear } from '@/components/trip/all-clear';
import { FindingList } from '@/components/trip/finding-list';
import type { Finding, Severity, TripCheck } from '@/lib/domain/check/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { findingWords } from '@/lib/text/finding-words';
import { formatTime } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { fixFinding } from '../actions';
import { KeptFindings } from './kept-findings';
import { wayHref } from './ways';

interface CheckSectionProps {
  readonly trip: Trip;
  readonly check: TripCheck;
  readonly now: Date;
}

/** Trip check: what may go wrong, why, and the way out. */
export async function CheckSection({ trip, check, now }: CheckSectionProps) {
  const [t, locale] = await Promise.all([getTranslations('trip.check'), getLocale()]);
  const byKey = new Map(check.open.map((finding) => [finding.key, finding]));
  const shown = check.open.map((finding) => {
    const { level, what, why } = findingWords(finding, locale);
    return { key: finding.key, severity: finding.severity, level, what, why };
  });
  return (
    <section aria-labelledby="check">
      <SectionHead id="check" aside={<Counts findings={check.open} />}>{t('title')}</SectionHead>
      <FindingList
        findings={shown}
        renderFix={({ key }, isFirstBlocked) => {
          const finding = byKey.get(key);
          return finding ? <Fixes trip={trip} finding={finding} locale={locale} isFirst={isFirstBlocked} /> : null;
        }}
        empty={<AllClear level={t('title')} what={t('clear')} why={t('checkedAt', { time: formatTime(now, NEW_YORK, locale) })} />}
      />
      <KeptFindings tripId={trip.id} kept={check.kept} />
    </section>
  );
}

const COUNTED = [['blocked', 'stop', 'blocked'], ['warning', 'warn', 'warnings'], ['tip', 'tip', 'tips']] as const;

async function Counts({ findings }: { findings: readonly Finding[] }) {
  const t = await getTranslations('trip.check');
  const countOf = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = COUNTED.map(([severity, tone, word]) => ({ tone, word, count: countOf(severity) })).filter(({ count }) => count > 0);
  return <p className="row tags">{counts.map(({ tone, word, count }) => <Tag key={tone} tone={tone}>{t(word, { count })}</Tag>)}</p>;
}

interface FixesProps {
  readonly trip: Trip;
  readonly finding: Finding;
  readonly locale: Locale;
  readonly isFirst: boolean;
}

/** At most two ways out of each; one that the app can apply itself comes first. */
function Fixes({ trip, finding, locale, isFirst }: FixesProps) {
  const labels = new Map(findingWords(finding, locale).fixes.map(({ id, label }) => [id, label]));
  return finding.fixes.map((fix, index) => {
    const look = index === 0 ? (isFirst ? 'primary' : 'outline') : 'outline';
    const label = labels.get(fix.id) ?? fix.id;
    if (fix.type === 'way') {
      return <ButtonLink key={fix.id} look={fix.to === 'keep' ? 'text' : look} href={wayHref(trip, fix, finding.key)}>{label}</ButtonLink>;
    }
    const hidden = { tripId: trip.id, findingKey: finding.key, fixId: fix.id };
    return <ActionForm key={fix.id} action={fixFinding} submit={label} look={look} hidden={hidden} />;
  });
}
