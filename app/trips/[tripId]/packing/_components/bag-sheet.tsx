import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import { SourceLine } from '@/components/kit/source-line';
import { mayDo } from '@/lib/domain/access/deeds';
import { layOut } from '@/lib/domain/itinerary/layout';
import { carryOnFit } from '@/lib/domain/packing/carry-on-fit';
import { homeBag, type HomeBag } from '@/lib/domain/packing/home-bag';
import { travelBagOf } from '@/lib/domain/packing/trip-packing';
import type { PackedBag } from '@/lib/domain/packing/types';
import { speakerBehind } from '@/lib/domain/recovery/profile-numbers';
import { useLocale, useTranslations } from '@/lib/text/here';
import { fitWords, limitWords, sizeWords, weightWords } from '@/lib/text/packing-words';
import { BagDrawing } from './bag-drawing';
import { PackedBag as FillingBag, PackedBar, PackedCount } from './packed-count';
import { type Shown, toPack } from './shown';

const GAPS = { packed: '%packed%', total: '%total%' };
const UNKNOWN: PackedBag = { bag: 'travel', airline: null, size: null, pounds: null, homePounds: null, homePlan: null, system: 'us' };

/** The bag: how full, whether it fits, whether it can be lifted, and who packs. */
export function BagSheet({ shown }: { shown: Shown }) {
  const t = useTranslations('packing');
  const bag = travelBagOf(shown.record.packing) ?? UNKNOWN;
  return (
    <aside className="bag sheet" aria-label={t('bag')}>
      <FillingBag><BagDrawing /></FillingBag>
      <p className="bag-n"><b className="num"><PackedCount words={t('count', GAPS)} /></b> {t('packed')}</p>
      <PackedBar words={t('counted', GAPS)} label={t('progress')} />
      <FitFacts bag={bag} shown={shown} />
      {mayDo('see-medical', shown.standing) ? <HomeNote bag={bag} shown={shown} /> : null}
      <Packers shown={shown} />
      {shown.mayChange ? <p className="bag-way"><Link href={`${shown.path}/bag`} prefetch={false}>{t('fit.set')}</Link></p> : null}
    </aside>
  );
}

function FitFacts({ bag, shown: { record: { packing: { limit } } } }: { bag: PackedBag; shown: Shown }) {
  const t = useTranslations('packing.fit');
  const locale = useLocale();
  const fit = carryOnFit(bag, limit);
  const size = bag.size && t('size', { size: sizeWords(bag.size, bag.system, locale) });
  const weight = bag.pounds === null ? null : t('weight', { weight: weightWords(bag.pounds, bag.system, locale) });
  const answer = fitWords(fit, limit, bag.system, locale);
  const isOver = fit.answer === 'over';
  return (
    <>
      <div className="bag-facts small">
        <p className="soft">{[weight, size, isOver ? null : answer].filter(Boolean).join(' ')}</p>
        {limit ? <SourceLine kind="own">{limitWords(limit, bag.system, locale)}</SourceLine> : null}
      </div>
      {isOver ? <Notice tone="warn"><p><b>{answer}</b></p></Notice> : null}
    </>
  );
}

/** The bag on the way home beside what may be lifted then; nothing where there is no limit. */
function HomeNote({ bag: { system }, shown }: { bag: PackedBag; shown: Shown }) {
  const t = useTranslations('packing.home');
  const locale = useLocale();
  const { trip } = shown.record;
  const home = homeBag(layOut(trip));
  if (!home.lift) return null;
  const by = speakerBehind(trip, 'liftPounds') || 'none';
  const limit = t('limit', { by, limit: weightWords(home.lift.pounds, system, locale) });
  if (home.state === 'not-weighed') return <p className="bag-way soft">{limit} {t('notWeighed')}</p>;
  if (home.state === 'light') return <p className="bag-way soft">{t('light')} {limit}</p>;
  return (
    <Notice tone="warn">
      <p><b>{t('tooHeavy')}</b> {limit} <PlanWords home={home} escort={trip.escort.name} /></p>
      {home.state !== 'planned' && shown.mayChange ? <p><Link href={`${shown.path}/bag#plan`} prefetch={false}>{t('choose')}</Link></p> : null}
    </Notice>
  );
}

function PlanWords({ home: { state, plan }, escort }: { home: HomeBag; escort: string }) {
  const t = useTranslations('packing.home');
  if (state === 'planned' && plan) return t(`plans.${plan}`, { escort: escort || 'none' });
  return state === 'needs-plan' || state === 'escort-lost' || state === 'plan-impossible' || state === 'still-too-heavy' ? t(state) : null;
}

/** How much each person packs. */
function Packers({ shown }: { shown: Shown }) {
  const t = useTranslations('packing.who');
  const lines = toPack(shown);
  const counts = [...shown.signs.values()].map((sign) => ({ sign, count: lines.filter(({ packerId }) => packerId === sign.userId).length }));
  const named = counts.filter(({ count }) => count > 0);
  if (named.length === 0) return null;
  return (
    <ul className="who small">
      {named.map(({ sign: { userId, initials, look, name }, count }) => (
        <li key={userId}><span className={look} aria-hidden="true">{initials}</span> {t('packs', { name: name.split(' ')[0] ?? name, count })}</li>
      ))}
    </ul>
  );
}
