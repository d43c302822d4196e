import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { CodeField } from '@/components/kit/code-field';
import { Field } from '@/components/kit/field';
import { OwnScreen } from '@/components/trip/own-screen';
import { PasskeyForm } from '@/components/trip/passkey-form';
import { factorsOf } from '@/lib/data/second-factors';
import { ownAccount } from '@/lib/data/users';
import type { Person } from '@/lib/domain/access/actor';
import { type FactorCounts, isSetUp } from '@/lib/domain/access/second-factor';
import { proveQuery } from '@/lib/input/account-forms';
import { personPage } from '@/lib/server/person-page';
import { useTranslations } from '@/lib/text/here';
import { mailProofLink, proveCode, provePasskey, provePassword } from './actions';

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
      <Way person={person} hidden={{ from: from ?? '' }} />
      <p className="soft">{t('lasts')}</p>
    </OwnScreen>
  );
}

/** The strongest that they have, and no other: what guards an account is as weak as the weakest way in. */
async function Way({ person, hidden }: WayProps & { readonly person: Person }) {
  const [factors, { hasPassword, email }] = await Promise.all([factorsOf(person.userId), ownAccount(person)]);
  if (isSetUp(factors)) return <BySecondFactor hidden={hidden} factors={factors} />;
  return hasPassword ? <ByPassword hidden={hidden} /> : <ByMail hidden={hidden} email={email} />;
}

interface WayProps {
  readonly hidden: { readonly from: string };
}

function BySecondFactor({ hidden, factors: { hasApp, passkeys } }: WayProps & { readonly factors: FactorCounts }) {
  const t = useTranslations('secondStep.code');
  const own = useTranslations('account.prove');
  return (
    <>
      {passkeys > 0 ? <PasskeyForm action={provePasskey} purpose="second-factor" hidden={hidden} submit={t('byPasskey')} look={hasApp ? 'outline' : 'primary'} /> : null}
      <ActionForm action={proveCode} submit={own('submit')} hidden={hidden} label={own('submit')}>
        <CodeField label={t(hasApp ? 'field' : 'fieldRecovery')} hint={t(hasApp ? 'hint' : 'hintRecovery')} />
      </ActionForm>
    </>
  );
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
