import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { routesFrom } from '@/lib/data/admin-routes';
import { lastRouteImport } from '@/lib/data/route-imports';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { airportCode, routesQuery } from '@/lib/input/admin-forms';
import { administratorPage } from '@/lib/server/administrator-page';
import { AddForm } from './_components/add-form';
import { ImportSection } from './_components/import-section';
import { ReviewForm } from './_components/review-form';
import { RoutesSection } from './_components/routes-section';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('routesTitle') };
}

/** The measured file, and the lines of one airport with their forms. */
export default async function RoutesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const person = await administratorPage();
  const asked = routesQuery.parse(await searchParams);
  const origin = airportCode.safeParse(asked.from).data ?? null;
  const [last, routes, t] = await Promise.all([lastRouteImport(), origin ? routesFrom(origin) : null, getTranslations('admin')]);
  const today = dayIn(NEW_YORK, new Date());
  const edited = routes?.listed.find(({ destination, carrier }) => `${destination}-${carrier}` === asked.edit);
  const isForm = edited !== undefined || asked.add !== null;
  return (
    <OwnScreen person={person.name} className="acc" title={t('routesTitle')} lead={t('routes.lead')} back={{ href: '/admin', label: t('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{t('done')}</p></Notice>}
      {edited ? <ReviewForm route={edited} today={today} /> : null}
      {asked.add !== null && !edited ? <AddForm origin={origin} today={today} /> : null}
      {isForm ? null : <ImportSection last={last} asked={asked} />}
      {isForm ? null : <RoutesSection typed={asked.from} origin={origin} routes={routes} />}
    </OwnScreen>
  );
}
