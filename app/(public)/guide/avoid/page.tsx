import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/kit/icon';
import { SourceLine } from '@/components/kit/source-line';
import { EmergencyBox } from '@/components/trip/emergency-box';
import { GuidePage } from '@/components/trip/guide-page';
import { GuideSection } from '@/components/trip/guide-section';
import { mayDo } from '@/lib/domain/access/deeds';
import { STRENUOUS } from '@/lib/domain/check/exercise';
import { guideSituation } from '@/lib/domain/guide/situation';
import { type GuideReader, guideReader } from '@/lib/server/guide-page';
import { frameOf } from '@/lib/server/reader-frame';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('chapters.avoid.title') };
}

const IN_PLAN = ['blocked', 'noDate', 'quiet', 'walk'] as const;
const TO_ASK = ['bend', 'lift', 'twist', 'sit', 'drive', 'stairs', 'sex'] as const;

/** What to keep off, and what trip check does about it. */
export default async function AvoidPage() {
  const [t, guide, visit] = await Promise.all([getTranslations('guideAvoid'), getTranslations('guide'), guideReader('card')]);
  const { trip, now } = visit;
  return (
    <GuidePage reader={frameOf(visit)} chapter="avoid" title={guide('chapters.avoid.title')} lead={t('lead')} aside={<EmergencyBox calls={trip?.calls ?? []} />}>
      <ul className="sheet lines avoid">
        {STRENUOUS.map((activity) => (
          <li key={activity}>
            <Icon name="ban" />
            <span><b>{t(`kinds.${activity}.title`)}</b>{t(`kinds.${activity}.text`)}</span>
          </li>
        ))}
      </ul>
      <SourceLine kind="own">{t('source')}</SourceLine>
      <InThePlan tripId={trip?.record.trip.id ?? null} />
      {trip && mayDo('see-medical', trip.access.standing) ? <Yours trip={trip} now={now} /> : null}
      <GuideSection id="after" title={t('after.title')} text={t('after.text')}>
        <ul className="bullets">{TO_ASK.map((id) => <li key={id}>{t(`after.${id}`)}</li>)}</ul>
        <p><Link href="/guide/questions" prefetch={false}>{t('after.toQuestions')}</Link></p>
      </GuideSection>
    </GuidePage>
  );
}

function InThePlan({ tripId }: { readonly tripId: string | null }) {
  const t = useTranslations('guideAvoid.plan');
  return (
    <GuideSection id="plan" title={t('title')}>
      <ul className="bullets">{IN_PLAN.map((id) => <li key={id}>{t(id)}</li>)}</ul>
      {tripId ? <p><Link href={`/trips/${tripId}`} prefetch={false}>{t('toCheck')}</Link></p> : null}
    </GuideSection>
  );
}

/** Whether a yes is written down. Before surgery nobody's is due. */
function Yours({ trip: { access, record }, now }: { readonly trip: NonNullable<GuideReader['trip']>; readonly now: Date }) {
  const t = useTranslations('guideAvoid');
  const situation = guideSituation(record.trip, now);
  if (situation.stage !== 'after') return null;
  const mayWrite = mayDo('record-word', access.standing) && !situation.mayExercise;
  return (
    <GuideSection id="yours" title={t('yours.title')} text={t(situation.mayExercise ? 'yours.yes' : 'yours.no')}>
      {mayWrite ? <p><Link href={`/trips/${record.trip.id}/word?about=exercise`} prefetch={false}>{t('plan.toWord')}</Link></p> : null}
    </GuideSection>
  );
}
