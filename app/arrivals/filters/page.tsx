import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { savedFilters } from '@/lib/data/saved-filters';
import { arrivalsPath, arrivalsQuery, filtersQuery } from '@/lib/input/arrivals-query';
import { deskPage } from '@/lib/server/desk-page';
import { filterWords } from '@/lib/text/filter-words';
import { requestLocale } from '@/lib/text/request';
import { SaveForm } from './_components/save-form';
import { SavedList } from './_components/saved-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivalFilters'))('saved.title') };
}

/** Keeps filters of the board under a name. */
export default async function FiltersPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const params = await searchParams;
  const [{ filters, centre: named }, { done }] = [arrivalsQuery.parse(params), filtersQuery.parse(params)];
  const { access, centre } = await deskPage(named ?? undefined, 'see-arrivals');
  const [{ saved, staff }, t, locale] = await Promise.all([savedFilters(access), getTranslations('arrivalFilters.saved'), requestLocale()]);
  const { centreId, role } = access;
  return (
    <main id="main" className="wrap">
      <div className="narrow desk-page">
        <PageTitle lead={t('lead')} back={{ href: arrivalsPath({ centre, filters }), label: t('back') }}>{t('title')}</PageTitle>
        {done ? <Notice tone="ok" role="status"><p>{t(done === 'saved' ? 'done' : 'removed')}</p></Notice> : null}
        <SaveForm centreId={centreId} filters={filters} words={filterWords(filters, staff, locale)} />
        <SavedList centreId={centreId} centre={centre} saved={saved} staff={staff} filters={filters} isManager={role === 'MANAGER'} />
      </div>
    </main>
  );
}
