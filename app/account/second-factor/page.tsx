import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { OwnScreen } from '@/components/trip/own-screen';
import { PasskeyForm } from '@/components/trip/passkey-form';
import { openResetOfPerson } from '@/lib/data/factor-resets';
import { ownPasskeys } from '@/lib/data/passkeys';
import { factorsOf } from '@/lib/data/second-factors';
import { areCodesLow, type FactorCounts, isSetUp, LONGEST_PASSKEY_NAME } from '@/lib/domain/access/second-factor';
import { factorQuery } from '@/lib/input/second-factor-forms';
import { personPage } from '@/lib/server/person-page';
import { requireProof } from '@/lib/server/step-up';
import { useTranslations } from '@/lib/text/here';
import { PasskeyRow } from './_components/passkey-row';
import { ResetNotice } from './_components/reset-notice';
import { addPasskey, beginApp, makeCodes, removeApp, turnOff } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('title') };
}

/** What somebody gives at sign-in besides their password, and what they have set up for it. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const person = await personPage();
  const { done } = factorQuery.parse(await searchParams);
  const [factors, passkeys, reset, t, account] = await Promise.all([
    factorsOf(person.userId), ownPasskeys(person), openResetOfPerson(person.userId), getTranslations('secondStep'), getTranslations('account'),
  ]);
  // Who reads that somebody wants to turn it off must be able to stop that at once.
  if (!reset) await requireProof();
  return (
    <OwnScreen className="acc" person={person.name} title={t('title')} lead={t('lead')} back={{ href: '/account', label: account('backToAccount') }}>
      {done ? <Notice tone="ok" role="status"><p>{t(`done.${done}`)}</p></Notice> : null}
      {reset ? <ResetNotice dueAt={reset.dueAt} needsVouch={reset.needsVouch && reset.vouchedById === null} /> : null}
      <Notice tone={isSetUp(factors) ? 'ok' : 'tip'}><p>{t(isSetUp(factors) ? 'isOn' : 'isOff')}</p></Notice>
      <AppSection factors={factors} />
      <Section id="passkeys" title={t('passkeys')} className="flow">
        <p>{t('passkeysWhat')}</p>
        {passkeys.length === 0 ? null : <Sheet padded={false} className="lines">{passkeys.map((passkey) => <PasskeyRow key={passkey.id} passkey={passkey} />)}</Sheet>}
        <noscript><p>{t('noScript')}</p></noscript>
        <PasskeyForm action={addPasskey} purpose="add" submit={t('addPasskey')}>
          <Field name="name" label={t('passkeyName')} hint={t('passkeyNameHint')} maxLength={LONGEST_PASSKEY_NAME} required />
        </PasskeyForm>
      </Section>
      {isSetUp(factors) ? <CodesSection factors={factors} /> : null}
      {isSetUp(factors) ? <OffSection /> : null}
    </OwnScreen>
  );
}

function AppSection({ factors: { hasApp } }: { readonly factors: FactorCounts }) {
  const t = useTranslations('secondStep');
  return (
    <Section id="app" title={t('app')} className="flow">
      <p>{t('appWhat')}</p>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('app')} note={t(hasApp ? 'appIsSet' : 'appIsNotSet')}>
          <ActionForm action={hasApp ? removeApp : beginApp} submit={t(hasApp ? 'removeApp' : 'addApp')} look={hasApp ? 'text' : 'outline'} />
        </SettingRow>
      </Sheet>
    </Section>
  );
}

function CodesSection({ factors }: { readonly factors: FactorCounts }) {
  const t = useTranslations('secondStep');
  return (
    <Section id="codes" title={t('codes')} className="flow">
      <p>{t('codesWhat')}</p>
      {areCodesLow(factors) ? <Notice tone="warn"><p>{t('codesLow')}</p></Notice> : null}
      <p>{t('codesLeft', { count: factors.recoveryCodes })}</p>
      <ActionForm action={makeCodes} submit={t('makeCodes')} look="outline" />
    </Section>
  );
}

function OffSection() {
  const t = useTranslations('secondStep');
  return (
    <Section id="off" title={t('off')} className="flow">
      <p>{t('offWhat')}</p>
      <ActionForm action={turnOff} submit={t('turnOff')} look="outline" />
    </Section>
  );
}
