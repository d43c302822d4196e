import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import type { Ahead, DeskSettings } from '@/lib/domain/appointments/settings';
import { deskPath } from '@/lib/input/desk-booking';
import { settingsQuery } from '@/lib/input/desk-settings-forms';
import { SURGERY_RULE } from '@/lib/input/desk-settings-service';
import { deskPage } from '@/lib/server/desk-page';
import { DeskScreen } from '../../_components/desk-screen';
import { NotGiven } from '../_components/not-given';
import { SettingsNav } from '../_components/settings-nav';
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
  const { access, centre, now } = await deskPage(asked.centre ?? undefined, 'change-desk');
  const [settings, ahead, d] = await Promise.all([loadDeskSettings(access), loadAhead(access, now), getTranslations('deskSettings')]);
  const desk = { settings, centreId: access.centreId };
  const form = asked.add === null ? editor(desk, ahead, asked.edit) : <ServiceForm {...desk} service={null} />;
  return (
    <DeskScreen title={d('screens.services')} lead={d('leads.services')} back={{ href: deskPath('schedule', { centre }), label: d('screens.schedule') }}>
      <SettingsNav here="services" centreId={access.centreId} isSaved={asked.done !== null} />
      {form ?? <><NotGiven settings={settings} /><ServiceList {...desk} /></>}
    </DeskScreen>
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
