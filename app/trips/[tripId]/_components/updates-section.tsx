import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Trip } from '@/lib/domain/itinerary/types';
import { updatesTime } from '@/lib/domain/people/updates-days';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** To the updates while they come; before that, for the owner, to who reads what. Nothing once it is long over. */
export function UpdatesSection({ trip, standing, now }: { trip: Trip; standing: Standing; now: Date }) {
  const t = useTranslations('updates');
  const locale = useLocale();
  const time = updatesTime(trip, dayIn(NEW_YORK, now));
  if (time.type === 'after') return null;
  const day = time.type === 'undated' ? '' : formatDay(time.surgeryOn, locale);
  const isReading = time.type === 'now' || !mayDo('manage-people', standing);
  return (
    <Section id="updates" title={t('overview.title')}>
      <p className="soft">{t(`overview.${time.type}`, { day })}</p>
      <p className="row up-way">
        <ButtonLink href={`/trips/${trip.id}/updates${isReading ? '' : '/readers'}`}>{t(isReading ? 'overview.see' : 'readers.change')}</ButtonLink>
      </p>
    </Section>
  );
}
