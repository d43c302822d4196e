import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/kit/page-title';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { deedOf, mayReplan } from '@/lib/domain/plan/replan/event-deed';
import { replan } from '@/lib/domain/plan/replan/replan';
import { isDone, stillApplies } from '@/lib/domain/plan/replan/still-applies';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { readAsked } from '@/lib/server/asked-event';
import { openReplan } from '@/lib/server/sealed-replan';
import { tripPage } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { eventWords } from '@/lib/text/replan-words';
import { BeforeAfter } from './_components/before-after';
import { DeadReplan } from './_components/dead-replan';
import { ProposalForm } from './_components/proposal-form';
import '@/app/styles/of/replan.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `e`: the event, sealed. */
  readonly searchParams: Promise<{ e?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trip'))('namedTo') };
}

/** What an event would do to the trip, before and after, line by line. */
export default async function ReplanPage({ params, searchParams }: Props) {
  const [{ tripId }, { e: sealed }] = await Promise.all([params, searchParams]);
  const asked = typeof sealed === 'string' ? openReplan(tripId, sealed) : null;
  // Who may do the event may see what follows from it: the surgery day is the centre's word too.
  const { access, record, now } = await tripPage(tripId, asked ? deedOf(asked) : 'change-itinerary', 'itinerary');
  const { trip } = record;
  if (asked && !mayReplan(asked, access.standing)) notFound();
  const [links, t, form, locale] = await Promise.all([shellLinks(trip.id), getTranslations('replan'), getTranslations('trip.form'), getLocale()]);
  const back = await wayBack(access, { href: `/trips/${trip.id}`, label: form('backToTrip') });
  const event = asked && (await readAsked(asked))(trip);
  const proposal = event && stillApplies(trip, event) ? replan(trip, event, now) : null;
  if (!event || !proposal || isDone(trip, proposal) || typeof sealed !== 'string') return <DeadReplan links={links} person={access.actor.name} back={back} />;
  const today = dayIn(NEW_YORK, now);
  const views = { before: ribbonOf(trip, proposal.findings.before, today), after: ribbonOf(proposal.after, proposal.findings.after, today) };
  const { title, lead } = eventWords(trip, event, locale);
  return (
    <TripShell links={links} person={access.actor.name} ribbon={views.before} version={record.version}>
      <main id="main" className="wrap">
        <PageTitle lead={[lead, t('notYet')].filter(Boolean).join(' ')} back={back}>{title}</PageTitle>
        <BeforeAfter before={views.before} after={views.after} />
        <ProposalForm tripId={trip.id} version={record.version} sealed={sealed} proposal={proposal} who={access.centre ? 'centre' : 'other'} backHref={back.href} />
      </main>
    </TripShell>
  );
}
