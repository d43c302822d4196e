import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { useTranslations } from '@/lib/text/here';
import { UnsentNotice } from './unsent-notice';

interface SignOutFormProps {
  /** The person, as their devices know them. */
  readonly person: string;
  readonly action: FormAction;
  readonly label: string;
}

/** Signs out, and says before what this device has not sent yet. */
export function SignOutForm({ person, action, label }: SignOutFormProps) {
  const t = useTranslations('queue.leave');
  return (
    <ActionForm action={action} submit={label} look="outline" label={label}>
      <UnsentNotice person={person} words={{ title: t('title'), count: t('count'), lead: t('lead'), send: t('send') }} />
    </ActionForm>
  );
}
