import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { OwnScreen } from '@/components/trip/own-screen';
import { ownAccount } from '@/lib/data/users';
import { personPage } from '@/lib/server/person-page';
import { mailOwnPasswordLink, replacePassword } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.passwordPage');
  return { title: t('title') };
}

/** Who has a password must know it; who has none, or forgot it, gets a link by mail. */
export default async function PasswordPage() {
  const person = await personPage();
  const [{ hasPassword }, t] = await Promise.all([ownAccount(person), getTranslations('account')]);
  const lead = t(hasPassword ? 'passwordPage.lead' : 'passwordPage.noneLead');
  return (
    <OwnScreen person={person.name} title={t('passwordPage.title')} lead={lead} back={{ href: '/account', label: t('backToAccount') }}>
      {hasPassword ? (
        <ActionForm action={replacePassword} submit={t('passwordPage.submit')}>
          <Field name="passwordCurrent" label={t('passwordPage.current')} type="password" autoComplete="current-password" required />
          <Field name="passwordNew" label={t('passwordPage.next')} hint={t('passwordPage.nextHint')} type="password" autoComplete="new-password" required />
        </ActionForm>
      ) : null}
      <ActionForm
        action={mailOwnPasswordLink}
        submit={t(hasPassword ? 'passwordPage.forgotten' : 'passwordPage.noneSubmit')}
        look={hasPassword ? 'text' : 'primary'}
      />
    </OwnScreen>
  );
}
