import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { OwnScreen } from '@/components/trip/own-screen';
import { readRetention } from '@/lib/data/retention';
import { requireProof } from '@/lib/server/step-up';
import { remove } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletion.account'))('confirmTitle') };
}

/** The second screen: the deed itself. */
export default async function ConfirmAccountDeletionPage() {
  const person = await requireProof();
  const [{ graceDays }, t] = await Promise.all([readRetention(), getTranslations('deletion.account')]);
  return (
    <OwnScreen
      person={person.name} className="acc" title={t('confirmTitle')} lead={t('confirmLead', { email: person.email, days: graceDays })}
      back={{ href: '/account/delete', label: t('back') }}
    >
      <ActionForm action={remove} submit={t('submit')} look="stop" className="sheet pad" aside={<ButtonLink look="text" href="/account">{t('dont')}</ButtonLink>} />
    </OwnScreen>
  );
}
