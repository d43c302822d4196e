import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { SectionHead } from '@/components/kit/section-head';
import { Tag } from '@/components/kit/tag';
import { AllClear } from '@/components/trip/all-clear';
import { FindingList } from '@/components/trip/finding-list';
import { keepHref } from '@/components/trip/keep-href';
import type { Finding, Fix, Severity, TripCheck } from '@/lib/domain/check/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { useLocale, useTranslations } from '@/lib/text/here';
import { type FindingWords, findingWords } from '@/lib/text/finding-words';
import { formatTime } from '@/lib/text/format';
import { fixFinding } from '../actions';
import { KeptFindings } from './kept-findings';
import { wayHref } from './ways';

interface CheckSectionProps {
  readonly trip: Trip;
  readonly check: TripCheck;
  readonly now: Date;
}

/** Trip check: what may go wrong, why, and the way out. */
export function CheckSection({ trip, check, now }: CheckSectionProps) {
  const t = useTranslations('trip.check');
  const locale = useLocale();
  const said = check.open.map((finding) => ({ finding, words: findingWords(finding, locale) }));
  const shown = said.map(({ finding: { key, severity }, words: { level, what, why } }) => ({ key, severity, level, what, why }));
  return (
    <section aria-labelledby="check">
      <SectionHead id="check" aside={<Counts findings={check.open} />}>{t('title')}</SectionHead>
      <FindingList
        findings={shown}
        renderFix={({ key }, isFirstBlocked) => {
          const found = said.find(({ finding }) => finding.key === key);
          return found ? <Fixes trip={trip} finding={found.finding} labels={found.words.fixes} isFirst={isFirstBlocked} /> : null;
        }}
        empty={<AllClear level={t('title')} what={t('clear')} why={t('checkedAt', { time: formatTime(now, NEW_YORK, locale) })} />}
      />
      <KeptFindings tripId={trip.id} kept={check.kept} />
    </section>
  );
}

const COUNTED = [['blocked', 'stop', 'blocked'], ['warning', 'warn', 'warnings'], ['tip', 'tip', 'tips']] as const;

function Counts({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('trip.check');
  const countOf = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = COUNTED.map(([severity, tone, word]) => ({ tone, word, count: countOf(severity) })).filter(({ count }) => count > 0);
  return <p className="row tags">{counts.map(({ tone, word, count }) => <Tag key={tone} tone={tone}>{t(word, { count })}</Tag>)}</p>;
}

interface FixesProps {
  readonly trip: Trip;
  readonly finding: Finding;
  readonly labels: FindingWords['fixes'];
  readonly isFirst: boolean;
}

const SHOWN_AT_ONCE = 2;
const MOST_SHOWN = 3;

/** The ways out; the first one leads, and many of them stand behind a fold. A finding that may be kept can be kept, whatever its rule offers. */
function Fixes(props: FixesProps) {
  const t = useTranslations('trip.check');
  const { trip, finding: { key, fixes, canBeKept } } = props;
  const shown = fixes.length > MOST_SHOWN ? SHOWN_AT_ONCE : fixes.length;
  const offersKeeping = fixes.some((fix) => fix.type === 'way' && fix.to === 'keep');
  return (
    <>
      {fixes.slice(0, shown).map((fix, index) => <FixButton key={fix.id} {...props} fix={fix} isFirst={props.isFirst && index === 0} />)}
      {shown < fixes.length ? (
        <details className="fold fix-more">
          <summary>{t('otherWays', { count: fixes.length - shown })}</summary>
          <div className="actions">{fixes.slice(shown).map((fix) => <FixButton key={fix.id} {...props} fix={fix} isFirst={false} />)}</div>
        </details>
      ) : null}
      {canBeKept && !offersKeeping ? <KeepLink tripId={trip.id} findingKey={key} /> : null}
    </>
  );
}

function FixButton({ trip, finding, labels, isFirst, fix }: FixesProps & { readonly fix: Fix }) {
  const look = isFirst ? 'primary' : 'outline';
  const label = labels.find(({ id }) => id === fix.id)?.label ?? fix.id;
  if (fix.type === 'way') return <ButtonLink look={fix.to === 'keep' ? 'text' : look} href={wayHref(trip, fix, finding.key)}>{label}</ButtonLink>;
  return <ActionForm action={fixFinding} submit={label} look={look} hidden={{ tripId: trip.id, findingKey: finding.key, fixId: fix.id }} />;
}

function KeepLink({ tripId, findingKey }: { tripId: string; findingKey: string }) {
  const t = useTranslations('trip.check');
  return <ButtonLink look="text" href={keepHref(tripId, findingKey)}>{t('keep')}</ButtonLink>;
}
