import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { OwnScreen } from '@/components/trip/own-screen';
import { proveQuery } from '@/lib/input/account-forms';
import { personPage } from '@/lib/server/person-page';
import { useTranslations } from '@/lib/text/here';
import { provePassword } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.prove');
  return { title: t('title') };
}

/** Who is signed in shows again that it is they who sit there, and goes on. */
export default async function ProvePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { from, done } = proveQuery.parse(await searchParams);
  const [person, t] = await Promise.all([personPage(), getTranslations('account.prove')]);
  if (done) return <OwnScreen person={person.name} title={t('doneTitle')} lead={t('done')}>{null}</OwnScreen>;
  return (
    <OwnScreen person={person.name} title={t('title')} lead={t('lead')}>
      <ByPassword from={from} />
      <p className="soft">{t('lasts')}</p>
    </OwnScreen>
  );
}

function ByPassword({ from }: { readonly from: string | null }) {
  const t = useTranslations('account.prove');
  return (
    <ActionForm action={provePassword} submit={t('submit')} hidden={{ from: from ?? '' }}>
      <Field name="password" label={t('password')} type="password" autoComplete="current-password" required />
    </ActionForm>
  );
}
