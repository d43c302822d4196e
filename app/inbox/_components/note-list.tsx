import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { useLocale, useTranslations } from '@/lib/text/here';
import { noteWords } from '@/lib/text/inbox-words';
import { iconOf, wayOfNote } from './note-ways';

interface NoteListProps {
  readonly title: string;
  readonly notes: readonly InboxNote[];
  /** What stands below a note, where there is more to read or to do. */
  readonly more: (note: InboxNote) => ReactNode;
  /** Says when a note came. */
  readonly came: (note: InboxNote) => string;
}

/** Notes of one stretch of time, under its heading. */
export function NoteList({ title, notes, more, came }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    <>
      <h2 className="ib-day">{title}</h2>
      <ul className="sheet lines inbox">
        {notes.map((note) => <Note key={note.id} note={note} came={came(note)}>{more(note)}</Note>)}
      </ul>
    </>
  );
}

function Note({ note, came, children }: { note: InboxNote; came: string; children: ReactNode }) {
  const t = useTranslations('inbox');
  const locale = useLocale();
  const way = wayOfNote(note);
  return (
    <li className={note.isNew ? 'is-new' : undefined}>
      <span className="ib-i"><Icon name={iconOf(note)} /></span>
      <div>
        <b>{noteWords(note, locale)}</b>
        <span className="soft small">
          {note.isNew ? <><span className="ib-new">{t('isNew')}</span>{' · '}</> : null}
          {note.reminder ? t('reminder', { when: came }) : came}
        </span>
        {children}
        {way ? <ButtonLink look={way.isAwaited ? 'outline' : 'text'} href={way.href}>{t(way.label)}</ButtonLink> : null}
      </div>
    </li>
  );
}
