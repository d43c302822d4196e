import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { OwnScreen } from '@/components/trip/own-screen';
import { ownAccount } from '@/lib/data/users';
import { proveQuery } from '@/lib/input/account-forms';
import { personPage } from '@/lib/server/person-page';
import { useTranslations } from '@/lib/text/here';
import { mailProofLink, provePassword } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.prove');
  return { title: t('title') };
}

/** Who is signed in shows again that it is they who sit there, and goes on. */
export default async function ProvePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { from, done } = proveQuery.parse(await searchParams);
  const [person, t] = await Promise.all([personPage(), getTranslations('account.prove')]);
  if (done) return <OwnScreen person={person.name} title={t('doneTitle')} lead={t('done')}>{null}</OwnScreen>;
  const { hasPassword, email } = await ownAccount(person);
  const hidden = { from: from ?? '' };
  return (
    <OwnScreen person={person.name} title={t('title')} lead={t('lead')}>
      {hasPassword ? <ByPassword hidden={hidden} /> : <ByMail hidden={hidden} email={email} />}
      <p className="soft">{t('lasts')}</p>
    </OwnScreen>
  );
}

interface WayProps {
  readonly hidden: { readonly from: string };
}

function ByPassword({ hidden }: WayProps) {
  const t = useTranslations('account.prove');
  return (
    <ActionForm action={provePassword} submit={t('submit')} hidden={hidden}>
      <Field name="password" label={t('password')} type="password" autoComplete="current-password" required />
    </ActionForm>
  );
}

function ByMail({ hidden, email }: WayProps & { readonly email: string }) {
  const t = useTranslations('account.prove');
  return (
    <ActionForm action={mailProofLink} submit={t('linkSubmit')} hidden={hidden}>
      <p>{t('noPassword', { email })}</p>
    </ActionForm>
  );
}
