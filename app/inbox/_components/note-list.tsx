import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { sentencesOf } from '@/lib/text/translator';

interface NoteListProps {
  readonly title: string;
  readonly notes: readonly InboxNote[];
  /** What stands below a note, where there is more to read or to do. */
  readonly more: (note: InboxNote) => ReactNode;
}

/** Notes of one stretch of time, under its heading. */
export async function NoteList({ title, notes, more }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    <>
      <h2 className="ib-day">{title}</h2>
      <ul className="sheet lines inbox">
        {notes.map((note) => <Note key={note.id} note={note}>{more(note)}</Note>)}
      </ul>
    </>
  );
}

interface NoteWay {
  readonly href: (tripId: string, params: InboxNote['params']) => string;
  readonly label: 'openTrip' | 'readUpdates' | 'openArrival' | 'readQuestions';
}

const TO_TRIP: NoteWay = { href: (tripId) => `/trips/${tripId}`, label: 'openTrip' };
const TO_ARRIVAL: NoteWay = { href: (trip, { centreId }) => arrivalsPath({ centre: String(centreId ?? ''), trip }), label: 'openArrival' };
/** Notes that tell of one screen lead there; all others to the trip. */
const WAYS: Readonly<Record<string, NoteWay>> = {
  'update-posted': { href: (tripId) => `/trips/${tripId}/updates`, label: 'readUpdates' },
  'centre-asks': { href: (tripId) => `/trips/${tripId}/questions`, label: 'readQuestions' },
  'arrival-assigned': TO_ARRIVAL, 'arrival-taken-over': TO_ARRIVAL, 'question-answered': TO_ARRIVAL,
};

async function Note({ note: { kind, params, createdAt, isNew, tripId }, children }: { note: InboxNote; children: ReactNode }) {
  const [t, locale] = await Promise.all([getTranslations('inbox'), getLocale()]);
  const { knows, say } = sentencesOf(locale, 'inbox');
  const key = `kinds.${kind}`;
  const way = WAYS[kind] ?? TO_TRIP;
  return (
    <li className={isNew ? 'is-new' : undefined}>
      <span className="ib-i"><Icon name={isNew ? 'inbox' : 'check'} /></span>
      <div>
        <b>{knows(key) ? say(key, params) : t('unknownKind')}</b>
        <span className="soft small">
          {isNew ? <><span className="ib-new">{t('isNew')}</span>{' · '}</> : null}
          {formatDayOf(createdAt, NEW_YORK, locale)}, {formatTime(createdAt, NEW_YORK, locale)}
        </span>
        {children}
        {tripId ? <ButtonLink look="text" href={way.href(tripId, params)}>{t(way.label)}</ButtonLink> : null}
      </div>
    </li>
  );
}
