import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { Ahead, DeskSettings } from '@/lib/domain/appointments/settings';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { deskPath } from '@/lib/input/desk-booking';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface BookedListProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly centreId: string;
  readonly settings: DeskSettings;
  readonly booked: readonly Ahead[];
}

/** Booked times that need a look, each with the way to it; nothing when there are none. */
export function BookedList({ id, title, note, centreId, settings, booked }: BookedListProps) {
  if (booked.length === 0) return null;
  return (
    <Section id={id} title={title} aside={<span>{booked.length}</span>}>
      <p className="soft">{note}</p>
      <Sheet padded={false} className="lines">
        {booked.map((one) => <BookedLine key={one.appointmentId} centreId={centreId} settings={settings} booked={one} />)}
      </Sheet>
    </Section>
  );
}

type BookedLineProps = Pick<BookedListProps, 'centreId' | 'settings'> & { readonly booked: Ahead };

function BookedLine({ centreId, settings: { services, resources }, booked }: BookedLineProps) {
  const t = useTranslations('deskSettings.outside');
  const locale = useLocale();
  const { appointmentId, patientName, serviceId, resourceIds, startsAt } = booked;
  const service = services.find(({ id }) => id === serviceId)?.name ?? '';
  const who = resources.filter(({ id }) => resourceIds.includes(id)).map(({ name }) => name).join(', ');
  const note = t('line', { service, day: formatDayOf(startsAt, NEW_YORK, locale), time: formatTime(startsAt, NEW_YORK, locale), who });
  return (
    <SettingRow title={patientName} note={note}>
      <ButtonLink look="text" href={deskPath(`appointments/${appointmentId}`, { centre: centreId })} label={`${t('open')}: ${patientName}`}>{t('open')}</ButtonLink>
    </SettingRow>
  );
}
