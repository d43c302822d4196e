import { TellingList } from '@/components/trip/telling-list';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import type { PanelShown } from './side-panel';

/** How far the reminders and letters about their times at this desk have come; nothing where no time is booked. */
export function PanelReminders({ panel: { visits } }: PanelShown) {
  const locale = useLocale();
  const t = useTranslations('telling');
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="panel-reminders">
      <h3 id="panel-reminders">{t('reminders')}</h3>
      <ul className="panel-lines">
        {visits.map(({ appointmentId, service, startsAt, telling }) => (
          <li key={appointmentId}>
            <b>{service}, {formatMoment(startsAt, NEW_YORK, locale)}</b>
            <TellingList telling={telling} />
          </li>
        ))}
      </ul>
    </section>
  );
}
