import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { MenuLine } from '@/components/kit/menu-line';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { countSuggestions } from '@/lib/data/admin-suggestions';
import { countTips } from '@/lib/data/admin-tips';
import { allResets } from '@/lib/data/factor-resets';
import { administratorVisit } from '@/lib/server/administrator-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('title') };
}

/** What an administrator keeps up to date for all trips. */
export default async function AdminPage() {
  const { person, access } = await administratorVisit();
  const [open, openTips, t, centres, procedures, suggest, tips, step, lost, retention] = await Promise.all([
    countSuggestions(access, 'OPEN'), countTips(access, 'OPEN'), getTranslations('admin'), getTranslations('adminCentres'), getTranslations('adminProcedures'),
    getTranslations('suggest.inbox'), getTranslations('tips.inbox'), getTranslations('secondStep'), allResets(access), getTranslations('deletion.retention'),
  ]);
  return (
    <OwnScreen person={person.name} title={t('title')} lead={t('lead')}>
      {person.proof?.hasSecondFactor ? null : (
        <Notice tone="tip"><p>{step('advice')} <Link href="/account/second-factor" prefetch={false}>{step('adviceWay')}</Link></p></Notice>
      )}
      <ul className="sheet menu">
        <MenuLine href="/admin/suggestions" icon="inbox" label={suggest('title')} note={suggest('note', { count: open })} />
        <MenuLine href="/admin/tips" icon="inbox" label={tips('title')} note={tips('note', { count: openTips })} />
        <MenuLine href="/admin/centres" icon="hospital" label={centres('title')} note={centres('note')} />
        <MenuLine href="/admin/procedures" icon="stethoscope" label={procedures('title')} note={procedures('note')} />
        <MenuLine href="/admin/routes" icon="plane-takeoff" label={t('routesTitle')} note={t('routesNote')} />
        <MenuLine href="/admin/lost-devices" icon="shield-check" label={step('vouch.title')} note={step('vouch.note', { count: lost.length })} />
        <MenuLine href="/admin/retention" icon="calendar-clock" label={retention('title')} note={retention('note')} />
        <MenuLine href="/admin/airlines" icon="list-checks" label={t('airlinesTitle')} note={t('airlinesNote')} />
      </ul>
    </OwnScreen>
  );
}
