import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { PublicShell } from '@/components/trip/public-shell';
import { listCentres } from '@/lib/data/reference';
import { planValues } from '@/lib/input/plan-answers';
import { requestContext } from '@/lib/server/request';
import { readBegunPlan } from '@/lib/server/begun-plan';
import { NewTripForm } from './_components/new-trip-form';
import { PlanSoFar } from './_components/plan-so-far';

interface NewTripProps {
  readonly searchParams: Promise<{ readonly plan?: string | string[]; readonly centre?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('newTrip');
  return { title: t('pageTitle'), robots: { index: false } };
}

export default async function NewTripPage({ searchParams }: NewTripProps) {
  const [{ plan, centre }, { now, actor }, t] = await Promise.all([searchParams, requestContext(), getTranslations('newTrip')]);
  const [begun, centres] = await Promise.all([readBegunPlan(one(plan), now), listCentres()]);
  const values = begun.input ? planValues(begun.input) : { centre: one(centre) };
  return (
    <PublicShell isSignedIn={actor !== null}>
      <main id="main" className="wrap newtrip">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {begun.input && begun.several.length === 0 ? <Notice tone="tip">{t('refilled')}</Notice> : null}
        <div className="newtrip-cols">
          <NewTripForm values={values} centres={centres} several={begun.several} />
          <PlanSoFar view={begun.ribbon} isExample={begun.isExample} />
        </div>
      </main>
    </PublicShell>
  );
}

/** Of a repeated parameter, the first. */
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';
