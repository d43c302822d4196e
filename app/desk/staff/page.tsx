import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { StaffActions } from '@/components/trip/staff-people';
import { StaffSections } from '@/components/trip/staff-sections';
import { centreStaff } from '@/lib/data/staff';
import { deskPath } from '@/lib/input/desk-booking';
import { staffQuery } from '@/lib/input/staff-forms';
import { deskPage } from '@/lib/server/desk-page';
import { DeskScreen } from '../_components/desk-screen';
import { invite, inviteAgain, remove, revoke, setRole } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskStaff'))('title') };
}

const ACTIONS: StaffActions = { invite, again: inviteAgain, revoke, giveRole: setRole, takeOff: remove };

/** Who works at the desk: for its manager. */
export default async function StaffPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = staffQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked.centre, 'manage-staff');
  const [staff, t] = await Promise.all([centreStaff(access), getTranslations('deskStaff')]);
  if (!staff) notFound();
  const { centreId } = access;
  return (
    <DeskScreen title={t('title')} lead={t('lead')} back={{ href: deskPath('schedule', { centre }), label: t('back') }}>
      <StaffSections centreId={centreId} staff={staff} actions={ACTIONS} isSaved={asked.done === 'yes'} now={now} />
    </DeskScreen>
  );
}
