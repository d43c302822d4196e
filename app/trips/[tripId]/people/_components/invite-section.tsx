import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Fold } from '@/components/kit/fold';
import type { FormAction } from '@/components/kit/form-state';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { SelectField } from '@/components/kit/select-field';
import { SubmitButton } from '@/components/kit/submit-button';
import { InvitationList, type InvitationActions } from '@/components/trip/invitation-list';
import { RoleChoice } from '@/components/trip/role-choice';
import type { Invitation } from '@/lib/domain/people/invitation';
import { LONGEST_RELATION } from '@/lib/input/people-forms';
import { useLocale, useTranslations } from '@/lib/text/here';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/text/locale';

interface InviteSectionProps {
  readonly tripId: string;
  readonly invitations: readonly Invitation[];
  readonly now: Date;
  readonly actions: InvitationActions & { readonly send: FormAction };
}

/** What opens the fold when it says something. The language always does. */
const FOLDED = ['name', 'relation'] as const;

/** Asks somebody onto the trip, and shows who was asked; for those who manage its people. */
export function InviteSection({ tripId, invitations, now, actions }: InviteSectionProps) {
  const t = useTranslations('invite');
  return (
    <Section id="invite" title={t('title')} className="share-part">
      <ActionForm
        className="sheet pad" action={actions.send} hidden={{ tripId }} submit={t('send')} label={t('title')}
        aside={<SubmitButton look="text" name="way" value="link">{t('makeLink')}</SubmitButton>}
      >
        <Field
          name="email" label={t('email')} hint={t('emailHint')} type="email" inputMode="email" autoComplete="off" maxLength={254}
          icon={<Icon name="mail" />}
        />
        <RoleChoice legend={t('role')} initial="FAMILY" seesMedical={false} />
        <MoreAboutThem />
      </ActionForm>
      <InvitationList tripId={tripId} invitations={invitations} now={now} actions={actions} />
    </Section>
  );
}

function MoreAboutThem() {
  const t = useTranslations('invite');
  const locale = useLocale();
  return (
    <Fold summary={t('more')} names={FOLDED} initial={{}}>
      <Field name="name" label={t('name')} autoComplete="off" maxLength={80} />
      <Field name="relation" label={t('relation')} hint={t('relationHint')} autoComplete="off" maxLength={LONGEST_RELATION} />
      <SelectField name="locale" label={t('locale')} initial={locale} options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} />
    </Fold>
  );
}
