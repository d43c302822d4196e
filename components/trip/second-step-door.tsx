import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { DeadLink } from './dead-link';
import { Door } from './door';

interface SecondStepDoorProps {
  readonly link: { readonly state: 'open'; readonly address: string } | { readonly state: 'used' | 'expired' | 'unknown' };
  readonly token: string;
  /** Ask to be without a second step, or have it stay. */
  readonly words: 'confirm' | 'keep';
  readonly action: FormAction;
}

/** Where a mailed link about the second step lands: one button, and opening it does nothing. */
export async function SecondStepDoor({ link, token, words, action }: SecondStepDoorProps) {
  const t = await getTranslations('secondStep');
  if (link.state !== 'open') return <DeadLink state={link.state} again="/sign-in" />;
  return (
    <Door title={t(`${words}.title`)} lead={t(`${words}.lead`, { email: link.address })}>
      <ActionForm action={action} submit={t(`${words}.submit`)} large block hidden={{ token }} />
    </Door>
  );
}
