import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { carryOnLimits } from '@/lib/data/admin-airline-limits';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorPage } from '@/lib/server/administrator-page';
import { LimitForm } from './_components/limit-form';
import { LimitList } from './_components/limit-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('airlinesTitle') };
}

/** What each airline takes into the cabin, one line changed at a time. */
export default async function AirlinesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const person = await administratorPage();
  const asked = adminQuery.parse(await searchParams);
  const [limits, t] = await Promise.all([carryOnLimits(), getTranslations('admin')]);
  const edited = limits.find(({ airline }) => airline === asked.edit) ?? null;
  const isForm = edited !== null || asked.add !== null;
  return (
    <OwnScreen person={person.name} className="acc" title={t('airlinesTitle')} lead={t('airlines.lead')} back={{ href: '/admin', label: t('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{t('done')}</p></Notice>}
      {isForm ? <LimitForm limit={edited} today={dayIn(NEW_YORK, new Date())} /> : <LimitList limits={limits} />}
    </OwnScreen>
  );
}
