import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { VouchList } from '@/components/trip/vouch-list';
import { allResets } from '@/lib/data/factor-resets';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorVisit } from '@/lib/server/administrator-page';
import { vouch } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep.vouch'))('title') };
}

/** Staff and administrators who lost their second step, for whom somebody has to vouch. */
export default async function LostDevicesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { person, access } = await administratorVisit();
  const { done } = adminQuery.parse(await searchParams);
  const [waiting, t, a] = await Promise.all([allResets(access), getTranslations('secondStep.vouch'), getTranslations('admin')]);
  return (
    <OwnScreen person={person.name} className="acc" title={t('title')} back={{ href: '/admin', label: a('back') }}>
      {done === null ? null : <Notice tone="ok" role="status"><p>{t('done')}</p></Notice>}
      {waiting.length === 0 ? <p>{t('none')}</p> : <VouchList waiting={waiting} vouch={vouch} />}
    </OwnScreen>
  );
}
