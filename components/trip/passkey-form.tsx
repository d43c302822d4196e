import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import type { ButtonLook } from '@/components/kit/button-class';
import type { FormAction } from '@/components/kit/form-state';
import { useTranslations } from '@/lib/text/here';
import { PasskeyButton } from './passkey-button';

interface PasskeyFormProps {
  readonly action: FormAction;
  readonly purpose: 'sign-in' | 'second-factor' | 'add';
  readonly submit: string;
  readonly look?: ButtonLook;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Fields that are sent along. */
  readonly children?: ReactNode;
}

/** Asks the browser for a passkey and sends its answer. Where the browser knows none, nothing is shown. */
export function PasskeyForm({ action, purpose, submit, look = 'outline', hidden, children }: PasskeyFormProps) {
  const t = useTranslations('secondStep.passkey');
  const words = { pending: t('pending'), stopped: t('stopped'), failed: t('failed'), known: t('known') };
  return (
    <ActionForm className="signin-form passkey-form" action={action} hidden={hidden} submit={null}>
      <PasskeyButton purpose={purpose} submit={submit} look={look} words={words}>{children}</PasskeyButton>
    </ActionForm>
  );
}
