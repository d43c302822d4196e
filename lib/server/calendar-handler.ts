import { z } from 'zod';
import type { DeskAppointment, EventItem } from '@/lib/domain/appointments/calendar-event';
import { alarmChoices } from '@/lib/data/alarm-choices';
import { recordLook } from '@/lib/data/trip-audit';
import type { TripAccess } from '@/lib/data/open-trip';
import { type CalendarFile, composeFile, eventFrom } from './calendar-file/compose-file';
import { notFoundOutcome, type Outcome, saved } from './outcome';
import { performTrip } from './perform';
import { refusalStatus } from './refusal-status';
import { requestContext } from './request';
import { signInPath } from './sign-in-path';

type Route<P extends string> = { params: Promise<{ readonly tripId: string } & Readonly<Record<P, string>>> };
type Load = (access: TripAccess<'see-itinerary'>, id: string) => Promise<EventItem | DeskAppointment | null>;

const schema = z.object({ id: z.uuid() });

/**
 * A GET handler that gives an appointment of the trip as a calendar file to everybody who sees the itinerary: it holds nothing
 * of the medical part.
 */
export function calendarHandler<P extends string>(name: P, load: Load): (request: Request, route: Route<P>) => Promise<Response> {
  return async (_request, { params }) => {
    const route = await params;
    let file: CalendarFile | null = null;
    const perform = performTrip({
      deed: 'see-itinerary', schema,
      async run({ access, locale, now }, { id }) {
        const source = await load(access, id);
        const event = source && eventFrom(source);
        if (!event) return notFoundOutcome;
        await recordLook(access, 'calendar-file', now);
        file = composeFile(event, { tripId: access.tripId, locale, now, attendee: null, own: await alarmChoices(access) });
        return saved();
      },
    });
    // Reading changes nothing, so where the link came from does not matter.
    const outcome = await perform({ ...(await requestContext()), isSameOrigin: true }, { tripId: route.tripId, id: route[name] });
    return file ? answer(file) : refusal(outcome, route.tripId);
  };
}

/** A name that says nothing to whoever sees the folder of downloads. */
const answer = ({ method, text }: CalendarFile): Response =>
  new Response(text, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${method}`,
      'Content-Disposition': 'attachment; filename="appointment.ics"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });

/** Whoever signs in first comes back to the page with the files: a browser that is sent on to a file stays where it is. */
function refusal(outcome: Outcome, tripId: string): Response {
  const page = `/trips/${encodeURIComponent(tripId)}/appointments`;
  if (outcome.type === 'sign-in') return new Response(null, { status: 303, headers: { location: signInPath(page), 'Cache-Control': 'no-store' } });
  const code = outcome.type === 'refused' ? outcome.problems[0]?.code : undefined;
  return new Response(null, { status: refusalStatus(code ?? '', 404), headers: { 'Cache-Control': 'no-store' } });
}
