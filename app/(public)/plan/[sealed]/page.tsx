import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicShell } from '@/components/trip/public-shell';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { takeAnswers } from '@/lib/server/plan-answers';
import { requestContext } from '@/lib/server/request';
import { openPlan, PLAN_LASTS_MS } from '@/lib/server/sealed-plan';
import { DeadPlan } from './_components/dead-plan';
import { PlanView } from './_components/plan-view';

interface PlanProps {
  readonly params: Promise<{ readonly sealed: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planPreview');
  return { title: t('title'), robots: { index: false } };
}

export default async function PlanPage({ params }: PlanProps) {
  const [{ sealed }, { now, actor }] = await Promise.all([params, requestContext()]);
  const changeHref = `/trips/new?plan=${sealed}`;
  return (
    <PublicShell isSignedIn={actor !== null}>
      <main id="main" className="wrap plan-page">
        <Plan sealed={sealed} now={now} name={actor?.type === 'person' ? actor.name : null} changeHref={changeHref} />
      </main>
    </PublicShell>
  );
}

interface OnePlanProps {
  readonly sealed: string;
  readonly now: Date;
  readonly name: string | null;
  readonly changeHref: string;
}

async function Plan({ sealed, now, name, changeHref }: OnePlanProps) {
  const opened = openPlan(sealed, now);
  if (opened.type === 'broken') return <DeadPlan why="broken" href="/trips/new" />;
  if (opened.type === 'expired') return <DeadPlan why="expired" href={changeHref} />;
  const taken = await takeAnswers(opened.plan.input, now);
  // Since it was made, its day has passed or its centre has left the list: the questions say so.
  if (taken.type !== 'answered') redirect(changeHref);
  const { answers, profile, centre } = taken.answered;
  const { issuedAt, input } = opened.plan;
  return (
    <PlanView
      draft={draftPlan(answers, profile, now)}
      centre={centre}
      forWhom={input.forWhom}
      sealed={sealed}
      today={dayIn(NEW_YORK, now)}
      goodUntil={dayIn(NEW_YORK, new Date(issuedAt.getTime() + PLAN_LASTS_MS))}
      name={name}
      changeHref={changeHref}
    />
  );
}
