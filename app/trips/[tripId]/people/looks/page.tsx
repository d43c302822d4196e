import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { Section } from '@/components/kit/section';
import { LookList } from '@/components/trip/look-list';
import { TripScreen } from '@/components/trip/trip-screen';
import { lookersAt, looksAt } from '@/lib/data/looks';
import { loadTrip } from '@/lib/data/trips';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Day } from '@/lib/domain/calendar/types';
import { byDay, keyOf, type LookedBy, type LookPage } from '@/lib/domain/people/looks';
import { looksQuery } from '@/lib/input/looks-query';
import { tripVisit } from '@/lib/server/trip-page';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { lookerWords, oftenWords } from '@/lib/text/look-words';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<unknown>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('looks'))('title') };
}

/** `/trips/:id/people/looks`: all who looked, by day; those of one reader with `?of=`. */
export default async function LooksPage({ params, searchParams }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'see-looks', 'people');
  const { before, of } = looksQuery.parse(await searchParams);
  const [{ trip, version }, looks, lookers, t] = await Promise.all([
    loadTrip(access), looksAt(access, { before, of }), lookersAt(access), getTranslations('looks'),
  ]);
  const isOwn = access.standing.role === 'STAFF';
  const path = `/trips/${trip.id}/people`;
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t(isOwn ? 'own' : 'title')}
      lead={t(isOwn ? 'ownLead' : 'lead')} back={{ href: path, label: t('backToPeople') }}>
      {isOwn ? null : <Whose path={`${path}/looks`} lookers={lookers} of={of && keyOf(of)} />}
      <Days looks={looks} today={dayIn(NEW_YORK, now)} />
      <Pages path={`${path}/looks`} of={of && keyOf(of)} isLater={before !== null} next={looks?.next ?? null} />
    </TripScreen>
  );
}

function Days({ looks, today }: { looks: LookPage | null; today: Day }) {
  const locale = useLocale();
  const t = useTranslations('looks');
  if (!looks || looks.lines.length === 0) return <EmptyState title={t('nobodyOf')} />;
  return byDay(looks.lines).map(([day, lines]) => (
    <Section key={day} id={`day-${day}`} title={day === today ? t('today') : formatDayWithYear(day, locale)} className="looks-day">
      <LookList lines={lines} when={(line) => oftenWords(line, locale)} />
    </Section>
  ));
}

/** Everybody, or one of those who stand in the list: plain links. */
function Whose({ path, lookers, of }: { path: string; lookers: readonly LookedBy[]; of: string | null }) {
  const locale = useLocale();
  const t = useTranslations('looks');
  if (lookers.length < 2) return null;
  return (
    <nav aria-label={t('filter')}>
      <ul className="looks-whose">
        <li><Link href={path} prefetch={false} aria-current={of === null ? 'page' : undefined}>{t('everybody')}</Link></li>
        {lookers.map((by) => (
          <li key={keyOf(by)}>
            <Link href={`${path}?of=${keyOf(by)}`} prefetch={false} aria-current={of === keyOf(by) ? 'page' : undefined}><bdi>{lookerWords(by, locale)}</bdi></Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ path, of, isLater, next }: { path: string; of: string | null; isLater: boolean; next: string | null }) {
  const t = useTranslations('looks');
  const whose: Record<string, string> = of === null ? {} : { of };
  const toNewest = of === null ? path : `${path}?${new URLSearchParams(whose)}`;
  return (
    <p className="row">
      {isLater ? <ButtonLink look="text" href={toNewest}>{t('newest')}</ButtonLink> : null}
      {next === null ? null : <ButtonLink look="text" href={`${path}?${new URLSearchParams({ ...whose, before: next })}`}>{t('older')}</ButtonLink>}
    </p>
  );
}
