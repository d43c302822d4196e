import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Locale } from '@/lib/text/locale';
import type { ExportStep } from '@/lib/data/export-contents';
import { feedParts } from '../calendar-file/write-feed';
import { newCalendar, textOf, zonePart } from '../calendar-file/parts';
import { appUrl } from '../settings';
import type { FileWriter } from './file-writer';

type CalendarStep = Extract<ExportStep, { readonly type: 'calendar' }>;

interface CalendarWriter {
  readonly trip: (step: CalendarStep) => Promise<void>;
  readonly end: () => Promise<void>;
}

const END = 'END:VCALENDAR\r\n';

/** Writes `trips.ics` trip by trip: what their own feeds show, in one calendar. */
export async function calendarWriter({ write, end }: FileWriter, locale: Locale, now: Date): Promise<CalendarWriter> {
  const known = new Set<string>();
  const frame = textOf(newCalendar('Everything'));
  await write(frame.slice(0, -END.length));
  // A calendar must hold something, and some people have no trip.
  await addZones([NEW_YORK]);
  return {
    async trip({ trip: { tripId, userId }, contents }) {
      const page = `${appUrl()}/trips/${tripId}`;
      const { zones, events } = feedParts({ contents, userId, locale, now, pages: { trip: page, appointments: `${page}/appointments`, tasks: `${page}/people` } });
      await addZones(zones);
      for (const event of events) await write(`${event.toString()}\r\n`);
    },
    async end() {
      await write(END);
      await end();
    },
  };

  async function addZones(zones: Parameters<typeof zonePart>[0][]): Promise<void> {
    for (const zone of zones.filter((one) => !known.has(one))) {
      known.add(zone);
      await write(`${zonePart(zone).toString()}\r\n`);
    }
  }
}
