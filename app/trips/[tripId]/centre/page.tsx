import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { SectionHead } from '@/components/kit/section-head';
import { SelectField } from '@/components/kit/select-field';
import { TripScreen } from '@/components/trip/trip-screen';
import { listCentres } from '@/lib/data/reference';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { chosenCentreQuery } from '@/lib/input/trip-forms';
import { tripPage } from '@/lib/server/trip-page';
import { chooseCentre } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<unknown>;
}

const GROUPS = [['open', 'openGroup'], ['unverified', 'unverifiedGroup'], ['closing', 'closingGroup'], ['closed', 'closedGroup']] as const;

/** Chooses another centre, and says how to get the records of one that closed. */
export default async function CentrePage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'change-itinerary', 'itinerary');
  const [t, centres] = await Promise.all([getTranslations('trip.centre'), listCentres()]);
  const { centre: asked } = chosenCentreQuery.parse(await searchParams);
  const chosen = centres.find(({ id }) => id === asked) ?? record.trip.centre;
  const today = dayIn(NEW_YORK, now);
  const groups = GROUPS.map(([standing, label]) => ({
    label: t(label),
    options: centres.filter((centre) => centreStanding(centre, today) === standing).map(({ id, name }) => ({ value: id, label: name })),
  }));
  const hidden = { tripId: access.tripId, version: String(record.version) };
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('note')}>
      <ActionForm action={chooseCentre} submit={t('save')} hidden={hidden} className="sheet pad">
        <SelectField name="centreId" label={t('field')} empty={t('none')} initial={chosen?.id} options={groups.filter(({ options }) => options.length > 0)} />
      </ActionForm>
      <section aria-labelledby="records">
        <SectionHead id="records">{t('recordsTitle')}</SectionHead>
        <p>{t('records')}</p>
      </section>
    </TripScreen>
  );
}
