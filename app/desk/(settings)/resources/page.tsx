import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import { deskPath } from '@/lib/input/desk-booking';
import { settingsQuery } from '@/lib/input/desk-settings-forms';
import { deskPage } from '@/lib/server/desk-page';
import { DeskScreen } from '../../_components/desk-screen';
import { BookedList } from '../_components/booked-list';
import { NotGiven } from '../_components/not-given';
import { SettingsNav } from '../_components/settings-nav';
import { ResourceEditor } from './_components/resource-editor';
import { ResourceForm } from './_components/resource-form';
import { ResourceList } from './_components/resource-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskSettings'))('screens.resources') };
}

/** Whoever and whatever the desk gives out. */
export default async function ResourcesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = settingsQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked.centre ?? undefined, 'change-desk');
  const [settings, ahead, d] = await Promise.all([loadDeskSettings(access), loadAhead(access, now), getTranslations('deskSettings')]);
  const edited = settings.resources.find(({ id }) => id === asked.edit);
  const retired = new Set(settings.resources.filter(({ isRetired }) => isRetired).map(({ id }) => id));
  const withRetired = ahead.filter(({ resourceIds }) => resourceIds.some((id) => retired.has(id)));
  const desk = { settings, centreId: access.centreId };
  return (
    <DeskScreen title={d('screens.resources')} lead={d('leads.resources')} back={{ href: deskPath('schedule', { centre }), label: d('screens.schedule') }}>
      <SettingsNav here="resources" centreId={access.centreId} isSaved={asked.done !== null} />
      {edited ? <ResourceEditor {...desk} resource={edited} ahead={ahead} /> : asked.add !== null ? <ResourceForm centreId={access.centreId} resource={null} /> : (
        <>
          <NotGiven settings={settings} />
          <ResourceList {...desk} />
          <BookedList id="with-retired" title={d('outside.retiredTitle')} note={d('outside.retiredNote')} {...desk} booked={withRetired} />
        </>
      )}
    </DeskScreen>
  );
}
