import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { OwnScreen } from '@/components/trip/own-screen';
import { personPage } from '@/lib/server/person-page';
import { changeName } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.namePage');
  return { title: t('title') };
}

export default async function NamePage() {
  const [person, t] = await Promise.all([personPage(), getTranslations('account')]);
  return (
    <OwnScreen person={person.name} title={t('namePage.title')} back={{ href: '/account', label: t('backToAccount') }}>
      <ActionForm action={changeName} submit={t('namePage.submit')}>
        <Field name="name" label={t('namePage.field')} initial={person.name} autoComplete="name" required />
      </ActionForm>
    </OwnScreen>
  );
}
