import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { OwnScreen } from '@/components/trip/own-screen';
import { ownReach } from '@/lib/data/reach';
import { WAYS, wayOf } from '@/lib/domain/reminders/ways';
import { personPage } from '@/lib/server/person-page';
import { chooseWay } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reach.wayPage');
  return { title: t('title') };
}

export default async function WayPage() {
  const person = await personPage();
  const [{ reach }, t] = await Promise.all([ownReach(person), getTranslations('reach')]);
  const options = WAYS.map((way) => ({ value: way, label: t(`ways.${way}`), note: t(`wayPage.notes.${way}`, { email: person.email }) }));
  return (
    <OwnScreen person={person.name} title={t('wayPage.title')} lead={t('wayPage.lead')} back={{ href: '/account/reminders', label: t('back') }}>
      <ActionForm action={chooseWay} submit={t('save')}>
        <ChoiceGroup name="way" legend={t('wayPage.legend')} initial={wayOf(reach.channels)} options={options} />
      </ActionForm>
    </OwnScreen>
  );
}
