import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { CodeField } from '@/components/kit/code-field';
import { QrCode } from '@/components/kit/qr-code';
import { Sheet } from '@/components/kit/sheet';
import { OwnScreen } from '@/components/trip/own-screen';
import { appAddress } from '@/lib/crypto/one-time-codes';
import { begunCodeApp } from '@/lib/data/second-factors';
import { requireProof } from '@/lib/server/step-up';
import { confirmApp } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('setUp.title') };
}

/** The secret for an app, as a picture and to type, until a code shows that it arrived. Whoever has it has the second factor. */
export default async function CodeAppPage() {
  const person = await requireProof();
  const [secret, t] = await Promise.all([begunCodeApp(person), getTranslations('secondStep')]);
  if (secret === null) redirect('/account/second-factor');
  return (
    <OwnScreen person={person.name} title={t('setUp.title')} lead={t('setUp.lead')} back={{ href: '/account/second-factor', label: t('back') }}>
      <Sheet className="stack">
        <QrCode text={appAddress(secret, person.email)} label={t('setUp.qr')} />
        <p>{t('setUp.typed')}</p>
        <p><code className="typed-secret">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code></p>
        <p className="soft">{t('setUp.keep')}</p>
      </Sheet>
      <ActionForm className="after-secret" action={confirmApp} submit={t('setUp.submit')} label={t('setUp.submit')}>
        <CodeField label={t('setUp.field')} hint={t('setUp.hint')} />
      </ActionForm>
    </OwnScreen>
  );
}
