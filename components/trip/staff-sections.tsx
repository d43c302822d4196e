import { Notice } from '@/components/kit/notice';
import type { Instant } from '@/lib/domain/calendar/types';
import type { StaffCircle } from '@/lib/domain/people/staff-circle';
import { useTranslations } from '@/lib/text/here';
import { StaffInvitations } from './staff-invitations';
import { type StaffActions, StaffPeople } from './staff-people';

interface StaffSectionsProps {
  readonly centreId: string;
  readonly staff: StaffCircle;
  readonly actions: StaffActions;
  readonly isSaved: boolean;
  readonly now: Instant;
}

/** Who works at a desk and who is asked to, as its manager and an administrator see it. */
export function StaffSections({ centreId, staff, actions, isSaved, now }: StaffSectionsProps) {
  const t = useTranslations('deskStaff');
  return (
    <>
      {isSaved ? <Notice tone="ok" role="status"><p>{t('done')}</p></Notice> : null}
      <StaffPeople centreId={centreId} people={staff.people} actions={actions} />
      <StaffInvitations centreId={centreId} invitations={staff.invitations} now={now} actions={actions} />
    </>
  );
}
