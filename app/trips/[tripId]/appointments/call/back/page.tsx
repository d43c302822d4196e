import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { TripScreen } from '@/components/trip/trip-screen';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { typedItem } from '@/lib/input/item-values';
import { calledAbout } from '@/lib/server/called-about';
import { appointmentName, whyWords } from '@/lib/text/appointment-words';
import { saveCallBack } from '../../actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `about`: which appointment. */
  readonly searchParams: Promise<{ about?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appointments'))('backForm.title') };
}

/** "They call me back": who answered, by which day, and what they said. */
export default async function CallBackPage({ params, searchParams }: Props) {
  const [{ tripId }, query] = await Promise.all([params, searchParams]);
  const { access, record: { trip, version }, now, open, about, item, calls } = await calledAbout(tripId, query);
  const asked = open.find((one) => (item ? one.item === item : about !== null && one.item === null && one.purpose === about.purpose));
  if (!about || !asked) notFound();
  const t = await getTranslations('appointments');
  const locale = await getLocale();
  const call = item ? calls.get(item.id) : undefined;
  const hidden = { tripId: trip.id, about: item?.id ?? about.purpose ?? 'OTHER', version: item ? String(version) : '' };
  const day = item ? typedItem(item).day : asked.fit?.days[0];
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} lead={t('backForm.lead')}
      title={t('after.named', { what: t('backForm.title'), name: appointmentName(asked, locale) })}
      back={{ href: `/trips/${trip.id}/appointments`, label: t('bookedForm.back') }}
    >
      <ActionForm action={saveCallBack} submit={t('backForm.save')} hidden={hidden} className="sheet pad">
        <Field name="who" label={t('backForm.who')} initial={call?.who} maxLength={80} autoComplete="off" />
        <Field name="callBackOn" type="date" label={t('backForm.by')} min={dayIn(NEW_YORK, now)} />
        <Field name="day" type="date" label={t('backForm.day')} hint={whyWords(asked.fit, trip, locale)} initial={day} />
        <Field name="said" label={t('backForm.said')} hint={t('backForm.saidHint')} initial={call?.note} maxLength={300} autoComplete="off" />
      </ActionForm>
    </TripScreen>
  );
}
