import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Section } from '@/components/kit/section';
import type { StaffActions } from '@/components/trip/staff-people';
import { StaffSections } from '@/components/trip/staff-sections';
import { VouchList } from '@/components/trip/vouch-list';
import { centreResets } from '@/lib/data/factor-resets';
import { centreStaff } from '@/lib/data/staff';
import { deskPath } from '@/lib/input/desk-booking';
import { staffQuery } from '@/lib/input/staff-forms';
import { deskPage } from '@/lib/server/desk-page';
import { DeskScreen } from '../_components/desk-screen';
import { invite, inviteAgain, remove, revoke, setRole, vouch } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskStaff'))('title') };
}

const ACTIONS: StaffActions = { invite, again: inviteAgain, revoke, giveRole: setRole, takeOff: remove };

/** Who works at the desk: for its manager. */
export default async function StaffPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = staffQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked.centre, 'manage-staff');
  const [staff, waiting, t, step] = await Promise.all([centreStaff(access), centreResets(access), getTranslations('deskStaff'), getTranslations('secondStep.vouch')]);
  if (!staff) notFound();
  const { centreId } = access;
  return (
    <DeskScreen title={t('title')} lead={t('lead')} back={{ href: deskPath('schedule', { centre }), label: t('back') }}>
      {waiting.length === 0 ? null : <Section id="lost" title={step('title')}><VouchList waiting={waiting} vouch={vouch} hidden={{ centreId }} /></Section>}
      <StaffSections centreId={centreId} staff={staff} actions={ACTIONS} isSaved={asked.done === 'yes'} now={now} />
    </DeskScreen>
  );
}
