import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { OwnScreen } from '@/components/trip/own-screen';
import { StaffSections } from '@/components/trip/staff-sections';
import { centreStaff } from '@/lib/data/staff';
import { staffQuery } from '@/lib/input/staff-forms';
import { administratorVisit } from '@/lib/server/administrator-page';
import { invite, inviteAgain, remove, revoke, setRole } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskStaff'))('title') };
}

interface Props {
  readonly params: Promise<{ centreId: string }>;
  readonly searchParams: Promise<unknown>;
}

/** Who works at a centre's desk: an administrator names its first manager here. */
export default async function CentreStaffPage({ params, searchParams }: Props) {
  const { person, access } = await administratorVisit();
  const [{ centreId }, query] = await Promise.all([params, searchParams]);
  const [staff, t] = await Promise.all([centreStaff({ administrator: access, centreId }), getTranslations('deskStaff')]);
  if (!staff) notFound();
  return (
    <OwnScreen person={person.name} title={t('title')} lead={staff.centreName} back={{ href: `/admin/centres/${centreId}`, label: staff.centreName }}>
      <StaffSections centreId={centreId} staff={staff} actions={{ invite, again: inviteAgain, revoke, giveRole: setRole, takeOff: remove }} isSaved={staffQuery.parse(query).done === 'yes'} now={new Date()} />
    </OwnScreen>
  );
}
