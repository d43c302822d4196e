import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import type { FormAction } from '@/components/kit/form-state';
import { Icon } from '@/components/kit/icon';
import { useTranslations } from '@/lib/text/here';

interface AccountFormsProps {
  readonly token: string;
  /** The way back here, sent in the form and never in an address. */
  readonly path: string;
  /** Whom it is for, and the address that it was mailed to. */
  readonly invitation: { readonly name: string; readonly email: string | null };
  /** Makes an account by a mailed link that leads back here. */
  readonly signUp: FormAction;
  /** Those of the sign-in page. */
  readonly signIn: { readonly withPassword: FormAction; readonly byMail: FormAction };
}

/** For somebody who is not signed in: an account, or the one they have; each leads back to the invitation. */
export function AccountForms({ token, path, invitation: { name, email }, signUp, signIn }: AccountFormsProps) {
  const t = useTranslations('join');
  const words = useTranslations('signIn');
  return (
    <>
      <p>{t('signUp')}</p>
      <ActionForm className="signin-form" action={signUp} hidden={{ token }} submit={t('signUpSubmit')} large block label={t('signUpSubmit')}>
        <Field name="name" label={words('signUp.name')} initial={name} autoComplete="name" required />
        <EmailField label={words('signUp.email')} initial={email ?? ''} />
      </ActionForm>
      <section className="brings" aria-labelledby="have-account">
        <h2 id="have-account">{t('haveAccount')}</h2>
        <ActionForm className="signin-form" action={signIn.withPassword} hidden={{ from: path }} submit={words('submit')} look="outline" block label={words('submit')}>
          <EmailField label={words('email')} initial={email ?? ''} />
          <Field name="password" label={words('password')} type="password" autoComplete="current-password" required />
        </ActionForm>
        <p className="signin-or"><span>{words('or')}</span></p>
        <ActionForm className="signin-form" action={signIn.byMail} hidden={{ from: path }} submit={words('linkSubmit')} look="outline" block label={words('linkSubmit')}>
          <EmailField label={words('linkLabel')} initial={email ?? ''} />
        </ActionForm>
      </section>
    </>
  );
}

function EmailField({ label, initial }: { readonly label: string; readonly initial: string }) {
  return <Field name="email" label={label} initial={initial} type="email" inputMode="email" autoComplete="email" icon={<Icon name="mail" />} required />;
}
