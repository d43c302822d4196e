import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { OwnScreen } from '@/components/trip/own-screen';
import { ownReach } from '@/lib/data/reach';
import { cityOfZone, zonePlaces } from '@/lib/domain/calendar/zone-places';
import { hasQuietHours } from '@/lib/domain/reminders/quiet-hours';
import { FIRST_REACH, type Reach } from '@/lib/domain/reminders/types';
import { typedClock } from '@/lib/input/fields';
import { personPage } from '@/lib/server/person-page';
import { useTranslations } from '@/lib/text/here';
import { chooseQuietHours } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reach.quietPage');
  return { title: t('title') };
}

export default async function QuietPage() {
  const person = await personPage();
  const [{ reach }, t] = await Promise.all([ownReach(person), getTranslations('reach')]);
  const clocks = [
    { value: 'trip', label: t('quietPage.trip'), note: t('quietPage.tripNote') },
    { value: 'place', label: t('quietPage.place'), more: <PlaceField reach={reach} /> },
  ];
  const hours = [{ value: 'set', label: t('quietPage.set'), more: <HourFields reach={reach} /> }, { value: 'none', label: t('quietPage.none') }];
  return (
    <OwnScreen person={person.name} title={t('quietPage.title')} lead={t('quietPage.lead')} back={{ href: '/account/reminders', label: t('back') }}>
      <ActionForm action={chooseQuietHours} submit={t('save')}>
        <ChoiceGroup name="quiet" legend={t('quietPage.legend')} initial={hasQuietHours(reach) ? 'set' : 'none'} options={hours} />
        <ChoiceGroup name="clock" legend={t('quietPage.clock')} initial={reach.zone ? 'place' : 'trip'} options={clocks} />
      </ActionForm>
    </OwnScreen>
  );
}

function HourFields({ reach }: { reach: Reach }) {
  const t = useTranslations('reach.quietPage');
  const { quietFrom, quietUntil } = hasQuietHours(reach) ? reach : FIRST_REACH;
  return (
    <div className="rc-hours">
      <Field name="from" label={t('from')} type="time" initial={typedClock(quietFrom)} required />
      <Field name="until" label={t('until')} type="time" initial={typedClock(quietUntil)} required />
    </div>
  );
}

/** A list to choose from, and a field that takes any city of it as typed. */
function PlaceField({ reach: { zone } }: { reach: Reach }) {
  const t = useTranslations('reach.quietPage');
  return (
    <>
      <Field name="place" label={t('city')} hint={t('cityHint')} initial={zone ? cityOfZone(zone) : ''} list="cities" autoComplete="off" required />
      <datalist id="cities">{zonePlaces().map(({ zone: one, city }) => <option key={one} value={city} />)}</datalist>
    </>
  );
}
