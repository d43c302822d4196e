import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import type { FormAction } from '@/components/kit/form-state';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { STAFF_ROLES, type StaffPerson } from '@/lib/domain/people/staff-circle';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

export interface StaffActions {
  readonly invite: FormAction;
  readonly again: FormAction;
  readonly revoke: FormAction;
  readonly giveRole: FormAction;
  readonly takeOff: FormAction;
}

interface StaffPeopleProps {
  readonly centreId: string;
  readonly people: readonly StaffPerson[];
  readonly actions: StaffActions;
}

/** Who works at a centre's desk, each with what can be changed. */
export function StaffPeople({ centreId, people, actions }: StaffPeopleProps) {
  const t = useTranslations('deskStaff');
  return (
    <Section id="people" title={t('people')} aside={<span>{people.length}</span>}>
      {people.length === 0 ? <p>{t('nobody')}</p> : (
        <Sheet padded={false} className="lines">
          {people.map((person) => <Person key={person.userId} centreId={centreId} person={person} actions={actions} />)}
        </Sheet>
      )}
    </Section>
  );
}

function Person({ centreId, person: { userId, name, email, role, since }, actions }: Omit<StaffPeopleProps, 'people'> & { readonly person: StaffPerson }) {
  const t = useTranslations('deskStaff');
  const locale = useLocale();
  const hidden = { centreId, userId };
  const shown = isolated(name);
  const options = STAFF_ROLES.map((value) => ({ value, label: t(`roles.${value}`), note: t(`roleNotes.${value}`) }));
  return (
    <div className="acc-row staff-person">
      <div>
        <b><bdi>{name}</bdi></b>
        <span className="soft"><bdi>{email}</bdi></span>
        <span className="soft">{t('since', { role: t(`roles.${role}`), day: formatDayOf(since, NEW_YORK, locale) })}</span>
      </div>
      <details className="fold">
        <summary>{t('change')}<span className="vh">: {shown}</span></summary>
        <ActionForm action={actions.giveRole} hidden={hidden} submit={t('saveRole')} look="outline" label={t('roleOf', { name: shown })}>
          <ChoiceGroup name="role" legend={t('roleOf', { name: shown })} initial={role} options={options} />
        </ActionForm>
        <p className="soft">{t('removeNote', { name: shown })}</p>
        <ActionForm action={actions.takeOff} hidden={hidden} submit={<>{t('remove')}<span className="vh">: {shown}</span></>} look="text" />
      </details>
    </div>
  );
}
