import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MenuLine } from '@/components/kit/menu-line';
import { OwnScreen } from '@/components/trip/own-screen';
import { administratorPage } from '@/lib/server/administrator-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('title') };
}

/** What an administrator keeps up to date for all trips. */
export default async function AdminPage() {
  const person = await administratorPage();
  const t = await getTranslations('admin');
  return (
    <OwnScreen person={person.name} title={t('title')} lead={t('lead')}>
      <ul className="sheet menu">
        <MenuLine href="/admin/routes" icon="plane-takeoff" label={t('routesTitle')} note={t('routesNote')} />
        <MenuLine href="/admin/airlines" icon="list-checks" label={t('airlinesTitle')} note={t('airlinesNote')} />
        <MenuLine href="/admin/centres" icon="hospital" label={t('centresTitle')} note={t('centresNote')} />
      </ul>
    </OwnScreen>
  );
}
