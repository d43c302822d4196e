import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { PublicShell } from '@/components/trip/public-shell';
import { listProcedures, type Procedure } from '@/lib/data/reference';
import { isSignedIn } from '@/lib/server/actor';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sources');
  return { title: t('title') };
}

const AIRPORTS = 'https://github.com/aashishvanand/airport-data-js';
const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
const OPEN_FLIGHTS = 'https://openflights.org/data.php';
const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/';

/** The attribution that the licences of our data ask for, and how we came by the rest. */
export default async function SourcesPage() {
  const [t, procedures, signedIn] = await Promise.all([getTranslations('sources'), listProcedures(), isSignedIn()]);
  return (
    <PublicShell isSignedIn={signedIn}>
      <main id="main" className="wrap narrow stack">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <Section id="airports" title={<Outside href={AIRPORTS}>{t('airports')}</Outside>}>
          <p>{t('airportsBody')}</p>
          <p><Outside href={CC_BY}>{t('airportsLicence')}</Outside></p>
        </Section>
        <Section id="cities" title={<Outside href={OPEN_FLIGHTS}>{t('cities')}</Outside>}>
          <p>{t('citiesBody')}</p>
          <p><Outside href={ODBL}>{t('citiesLicence')}</Outside></p>
        </Section>
        <Section id="routes" title={t('routes')}><p>{t('routesBody')}</p></Section>
        <Section id="maps" title={t('maps')}><p>{t('mapsBody')}</p></Section>
        <Section id="numbers" title={t('numbers')}>
          <p>{t('numbersBody')}</p>
          <EditedNumbers procedures={procedures} />
        </Section>
        <Section id="centres" title={t('centres')}>
          <p>{t('centresBody')}</p>
          <p><Link href="/centres" prefetch={false}>{t('toCentres')}</Link></p>
        </Section>
        <Section id="drawings" title={t('drawings')}><p>{t('drawingsBody')}</p></Section>
      </main>
    </PublicShell>
  );
}

/** Procedures whose numbers somebody else's paper has set in place of Mendway's. */
function EditedNumbers({ procedures }: { procedures: readonly Procedure[] }) {
  const t = useTranslations('sources');
  const names = useTranslations('procedures');
  const locale = useLocale();
  const edited = procedures.flatMap(({ id, profile }) => (profile.edited ? [{ id, ...profile.edited }] : []));
  if (edited.length === 0) return null;
  return (
    <ul className="bullets">
      {edited.map(({ id, source, checkedOn }) => <li key={id}>{t('numbersFrom', { procedure: names(id), source, day: formatDayWithYear(checkedOn, locale) })}</li>)}
    </ul>
  );
}

function Outside({ href, children }: { href: string; children: ReactNode }) {
  return <a href={href} rel="noreferrer">{children}</a>;
}
