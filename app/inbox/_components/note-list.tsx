import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { readable } from '@/lib/text/readable';
import { sentencesOf } from '@/lib/text/translator';

/** Notes of one stretch of time, under its heading. */
export async function NoteList({ title, notes }: { title: string; notes: readonly InboxNote[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <h2 className="ib-day">{title}</h2>
      <ul className="sheet lines inbox">
        {notes.map((note) => <Note key={note.id} note={note} />)}
      </ul>
    </>
  );
}

interface NoteWay {
  /** Below the trip's address. */
  readonly path: string;
  readonly label: 'openTrip' | 'readUpdates';
}

const TO_TRIP: NoteWay = { path: '', label: 'openTrip' };
/** Notes that tell of one screen lead there; all others to the trip. */
const WAYS: Readonly<Record<string, NoteWay>> = { 'update-posted': { path: '/updates', label: 'readUpdates' } };

async function Note({ note: { kind, params, createdAt, isNew, tripId } }: { note: InboxNote }) {
  const [t, locale] = await Promise.all([getTranslations('inbox'), getLocale()]);
  const { knows, say } = sentencesOf(locale, 'inbox');
  const key = `kinds.${kind}`;
  const way = WAYS[kind] ?? TO_TRIP;
  return (
    <li className={isNew ? 'is-new' : undefined}>
      <span className="ib-i"><Icon name={isNew ? 'inbox' : 'check'} /></span>
      <div>
        <b>{knows(key) ? say(key, readable(params, locale)) : t('unknownKind')}</b>
        <span className="soft small">
          {isNew ? <><span className="ib-new">{t('isNew')}</span>{' · '}</> : null}
          {formatDayOf(createdAt, NEW_YORK, locale)}, {formatTime(createdAt, NEW_YORK, locale)}
        </span>
        {tripId ? <ButtonLink look="text" href={`/trips/${tripId}${way.path}`}>{t(way.label)}</ButtonLink> : null}
      </div>
    </li>
  );
}
