import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { DeletionFacts } from '@/components/trip/deletion-facts';
import { OwnScreen } from '@/components/trip/own-screen';
import { type AccountDeletion, loadAccountDeletion } from '@/lib/data/account-deletion';
import { readRetention } from '@/lib/data/retention';
import { deskPath } from '@/lib/input/desk-booking';
import { personPage } from '@/lib/server/person-page';
import { isolated } from '@/lib/text/isolated';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletion.account'))('title') };
}

/** What goes with an account, what stays and why, and what stands in the way. */
export default async function DeleteAccountPage() {
  const person = await personPage();
  const [deletion, { graceDays }, t] = await Promise.all([loadAccountDeletion(person, new Date()), readRetention(), getTranslations('deletion.account')]);
  return (
    <OwnScreen person={person.name} hasDesk={person.staff.length > 0} className="acc" title={t('title')} back={{ href: '/account', label: t('backToAccount') }}>
      <InTheWay deletion={deletion} />
      <DeletionFacts what="account" graceDays={graceDays} />
      <OwnTrips deletion={deletion} />
      <p><ButtonLink href="/account/data" look="text">{t('dataFirst')}</ButtonLink></p>
      <p><ButtonLink href="/account/delete/confirm" look="stop">{t('goOn')}</ButtonLink></p>
    </OwnScreen>
  );
}

/** Said before anybody is asked to prove who they are. */
function InTheWay({ deletion: { soleManagerOf, isLastAdministrator } }: { deletion: AccountDeletion }) {
  const t = useTranslations('deletion.account');
  return (
    <>
      {isLastAdministrator ? <Notice tone="stop"><p>{t('lastAdministrator')}</p></Notice> : null}
      {soleManagerOf.map(({ centreId, name }) => (
        <Notice key={centreId} tone="stop">
          <p>{t('soleManager', { centre: isolated(name) })} <ButtonLink look="text" href={deskPath('staff', { centre: centreId })}>{t('staffOf')}</ButtonLink></p>
        </Notice>
      ))}
    </>
  );
}

function OwnTrips({ deletion: { trips } }: { deletion: AccountDeletion }) {
  const t = useTranslations('deletion.account');
  if (trips.length === 0) return null;
  return (
    <Section id="trips" title={t('ownTrips')} className="flow">
      <p>{t('ownTripsNote')}</p>
      <ul className="sheet lines">
        {trips.map(({ tripId, patientName, appointments }) => (
          <li key={tripId} className="acc-row">
            <div>
              <b><bdi>{patientName}</bdi></b>
              {appointments > 0 ? <span className="soft">{t('bookedFor', { count: appointments })}</span> : null}
            </div>
            {appointments > 0
              ? <ButtonLink look="text" href={`/trips/${tripId}/appointments`} label={t('seeBookedOf', { name: patientName })}>{t('seeBooked')}</ButtonLink>
              : <ButtonLink look="text" href={`/trips/${tripId}/people/hand-over`} label={t('handOverOf', { name: patientName })}>{t('handOver')}</ButtonLink>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
