import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { FIRST_WALKING, WALKING_LIMITS } from '@/lib/domain/itinerary/walking-numbers';
import { useTranslations } from '@/lib/text/here';
import { chooseMinutes, takeFirstMinutes } from '../actions';

const NUMBERS = ['firstMinutes', 'moreMinutes', 'mostMinutes'] as const;

/** The three numbers that every day follows from; one's own can be taken back. */
export function MinutesForm({ record: { trip, version } }: { readonly record: TripRecord }) {
  const t = useTranslations('walking');
  const hidden = { tripId: trip.id, version: String(version) };
  const numbers = trip.walking ?? FIRST_WALKING;
  return (
    <Section id="minutes" title={t('change')} className="word-part">
      <ActionForm action={chooseMinutes} submit={t('save')} hidden={hidden} className="sheet pad">
        <p>{t('ask')}</p>
        {NUMBERS.map((name) => (
          <Field key={name} name={name} label={t(name)} hint={t('upTo', { most: WALKING_LIMITS[name][1] })} inputMode="numeric" initial={String(numbers[name])} maxLength={3} />
        ))}
      </ActionForm>
      {trip.walking ? <ActionForm action={takeFirstMinutes} submit={t('takeOurs')} look="outline" hidden={hidden} className="word-form" label={t('takeOurs')} /> : null}
    </Section>
  );
}
