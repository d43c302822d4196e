import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import type { Ahead, DeskSettings } from '@/lib/domain/appointments/settings';
import { settingsQuery } from '@/lib/input/desk-settings-forms';
import { SURGERY_RULE } from '@/lib/input/desk-settings-service';
import { deskPage } from '@/lib/server/desk-page';
import { NotGiven } from '../_components/not-given';
import { SettingsScreen } from '../_components/settings-screen';
import { FastingForm } from './_components/fasting-form';
import { RetireService } from './_components/retire-service';
import { ServiceForm } from './_components/service-form';
import { ServiceList } from './_components/service-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskSettings'))('screens.services') };
}

/** What the desk gives times for. */
export default async function ServicesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = settingsQuery.parse(await searchParams);
  const { access, now } = await deskPage(asked.centre ?? undefined, 'change-desk');
  const [settings, ahead] = await Promise.all([loadDeskSettings(access), loadAhead(access, now)]);
  const desk = { settings, centreId: access.centreId };
  const form = asked.add === null ? editor(desk, ahead, asked.edit) : <ServiceForm {...desk} service={null} />;
  return (
    <SettingsScreen screen="services" centreId={access.centreId} person={access.actor.name} isSaved={asked.done !== null}>
      {form ?? <><NotGiven settings={settings} /><ServiceList {...desk} /></>}
    </SettingsScreen>
  );
}

/** The forms of what the address names; null when there is no such thing. */
function editor(desk: { settings: DeskSettings; centreId: string }, ahead: readonly Ahead[], edit: string | null): ReactNode {
  if (edit === SURGERY_RULE) return <FastingForm centreId={desk.centreId} fasting={desk.settings.fasting} />;
  const service = desk.settings.services.find(({ id }) => id === edit);
  if (!service) return null;
  const booked = ahead.filter(({ serviceId }) => serviceId === service.id).length;
  return (
    <>
      <ServiceForm {...desk} service={service} />
      {service.isRetired ? null : <RetireService centreId={desk.centreId} service={service} booked={booked} />}
    </>
  );
}
