import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { OwnScreen } from '@/components/trip/own-screen';
import { ownAccount } from '@/lib/data/users';
import { asksProof } from '@/lib/server/accounts/change-account';
import { personPage } from '@/lib/server/person-page';
import { requireProof } from '@/lib/server/step-up';
import { askToChangeAddress } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.emailPage');
  return { title: t('title') };
}

export default async function EmailPage() {
  const person = await personPage();
  if (await asksProof(person)) await requireProof();
  const [{ hasPassword }, t] = await Promise.all([ownAccount(person), getTranslations('account')]);
  return (
    <OwnScreen person={person.name} title={t('emailPage.title')} lead={t('emailPage.lead')} back={{ href: '/account', label: t('backToAccount') }}>
      <ActionForm action={askToChangeAddress} submit={t('emailPage.submit')}>
        <Field name="email" label={t('emailPage.field')} type="email" inputMode="email" autoComplete="email" icon={<Icon name="mail" />} required />
        {hasPassword
          ? <Field name="passwordCurrent" label={t('emailPage.password')} hint={t('emailPage.passwordHint')} type="password" autoComplete="current-password" required />
          : null}
      </ActionForm>
    </OwnScreen>
  );
}
