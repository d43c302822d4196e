import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import { SelectField } from '@/components/kit/select-field';
import { OwnScreen } from '@/components/trip/own-screen';
import { type OwnReach, ownReach } from '@/lib/data/reach';
import { isOnAtFirst, NEWS_KINDS, REMINDER_KINDS, type ToldKind } from '@/lib/domain/reminders/kinds';
import { KIND_WAYS, type KindWay, kindWayOf, NEWS_WAYS, wayOf } from '@/lib/domain/reminders/ways';
import { personPage } from '@/lib/server/person-page';
import { useTranslations } from '@/lib/text/here';
import { chooseKinds } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reach.kindsPage');
  return { title: t('title') };
}

export default async function KindsPage() {
  const person = await personPage();
  const [own, t] = await Promise.all([ownReach(person), getTranslations('reach')]);
  const lead = t('kindsPage.lead', { way: t(`ways.${wayOf(own.reach.channels)}`) });
  return (
    <OwnScreen person={person.name} className="acc" title={t('kindsPage.title')} lead={lead} back={{ href: '/account/reminders', label: t('back') }}>
      <ActionForm action={chooseKinds} submit={t('save')}>
        <Section id="reminders" title={t('kindsPage.reminders')} className="rc-kinds">
          <p>{t('kindsPage.role')}</p>
          {REMINDER_KINDS.map((kind) => <KindField key={kind} kind={kind} ways={KIND_WAYS} own={own} />)}
        </Section>
        <Section id="news" title={t('kindsPage.news')} className="rc-kinds">
          {NEWS_KINDS.map((kind) => <KindField key={kind} kind={kind} ways={NEWS_WAYS} own={own} />)}
        </Section>
      </ActionForm>
    </OwnScreen>
  );
}

/** What comes of a kind, and by which way. What nobody gets at first is off until a way is chosen for it. */
function KindField({ kind, ways, own: { choices } }: { kind: ToldKind; ways: readonly KindWay[]; own: OwnReach }) {
  const t = useTranslations('reach.kindsPage');
  const isOff = !isOnAtFirst(kind, 'OWNER');
  const options = ways.filter((way) => !(isOff && way === 'off')).map((way) => ({ value: way, label: isOff && way === 'main' ? t('choices.quiet') : t(`choices.${way}`) }));
  const hint = kind === 'surgery' ? `${t('contents.surgery')} ${t('medical')}` : t(`contents.${kind}`);
  return <SelectField name={kind} label={t(`names.${kind}`)} hint={hint} initial={kindWayOf(choices, kind)} options={options} />;
}
