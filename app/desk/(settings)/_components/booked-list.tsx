import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { Ahead, DeskSettings } from '@/lib/domain/appointments/settings';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface BookedListProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly settings: DeskSettings;
  readonly booked: readonly Ahead[];
}

/** Booked times that need a look, each with the way to it; nothing when there are none. */
export function BookedList({ id, title, note, settings, booked }: BookedListProps) {
  if (booked.length === 0) return null;
  return (
    <Section id={id} title={title} aside={<span>{booked.length}</span>}>
      <p className="soft">{note}</p>
      <Sheet padded={false} className="lines">
        {booked.map((one) => <BookedLine key={one.appointmentId} settings={settings} booked={one} />)}
      </Sheet>
    </Section>
  );
}

function BookedLine({ settings: { services, resources }, booked }: { settings: DeskSettings; booked: Ahead }) {
  const t = useTranslations('deskSettings.outside');
  const locale = useLocale();
  const { appointmentId, patientName, serviceId, resourceIds, startsAt } = booked;
  const service = services.find(({ id }) => id === serviceId)?.name ?? '';
  const who = resources.filter(({ id }) => resourceIds.includes(id)).map(({ name }) => name).join(', ');
  const note = t('line', { service, day: formatDayOf(startsAt, NEW_YORK, locale), time: formatTime(startsAt, NEW_YORK, locale), who });
  return (
    <SettingRow title={patientName} note={note}>
      <ButtonLink look="text" href={`/desk/appointments/${appointmentId}`} label={`${t('open')}: ${patientName}`}>{t('open')}</ButtonLink>
    </SettingRow>
  );
}
