import { getLocale, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Field } from '@/components/kit/field';
import { SubmitButton } from '@/components/kit/submit-button';
import { TripScreen } from '@/components/trip/trip-screen';
import type { Day } from '@/lib/domain/calendar/types';
import { gatherFacts } from '@/lib/domain/check/facts';
import { canMove, daysWithRoom, startOf } from '@/lib/domain/check/moving';
import { tripPage } from '@/lib/server/trip-page';
import { formatDay } from '@/lib/text/format';
import { itemDay, itemName, itemTime } from '@/lib/text/item-words';
import type { Locale } from '@/lib/text/locale';
import { TurnChoice } from '../../_components/turn-choice';
import { moveItem } from './actions';
import '@/app/styles/of/calendar.css';

interface Props {
  readonly params: Promise<{ tripId: string; itemId: string }>;
}

const MOST_SUGGESTED = 4;

/** One item to another day, without dragging. What is booked is changed in its own form. */
export default async function MoveItemPage({ params }: Props) {
  const { tripId, itemId } = await params;
  const { access, record: { trip, version }, now } = await tripPage(tripId, 'change-itinerary', 'itinerary');
  const item = trip.items.find(({ id }) => id === itemId);
  const start = item && startOf(item);
  if (!item || !start) notFound();
  if (!canMove(item)) redirect(`/trips/${tripId}/items/${itemId}`);
  const [t, locale] = await Promise.all([getTranslations('calendar.movePage'), getLocale()]);
  const when = [itemDay(item, locale), itemTime(item, locale)].filter(Boolean).join(', ');
  const days = daysWithRoom(gatherFacts(trip, now), item, MOST_SUGGESTED);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('now', { name: itemName(item, locale), when })}>
      <ActionForm
        action={moveItem} submit={t('save')} hidden={{ tripId, itemId, version: String(version) }} className="sheet pad"
        aside={<ButtonLink look="text" href={`/trips/${tripId}/calendar`}>{t('back')}</ButtonLink>}
      >
        <Field name="day" label={t('day')} type="date" initial={start.day} required />
        {start.time ? (
          <>
            <Field name="time" label={t('time')} type="time" initial={start.time} hint={t('timeHint')} />
            <TurnChoice field="time" initial={{}} />
          </>
        ) : null}
      </ActionForm>
      {days.length > 0 ? (
        <ActionForm action={moveItem} submit={null} hidden={{ tripId, itemId, version: String(version), day: start.day }} label={t('room')}>
          <RoomyDays days={days} title={t('room')} locale={locale} />
        </ActionForm>
      ) : null}
    </TripScreen>
  );
}

function RoomyDays({ days, title, locale }: { days: readonly Day[]; title: string; locale: Locale }) {
  return (
    <>
      <h2 className="room-title">{title}</h2>
      <div className="row">
        {days.map((day) => <SubmitButton key={day} look="outline" name="betterDay" value={day}>{formatDay(day, locale)}</SubmitButton>)}
      </div>
    </>
  );
}
