import { parseDay } from '../calendar/days';
import { LONGEST_NOTE, type NoteDeed } from './deeds';

/** As long as the name of an item may be. */
const LONGEST_TITLE = 120;

interface NoteParts {
  readonly title: string;
  readonly note: string;
}

/** A note as an item of the trip: its first line is the name, where it fits; what does not fit stands below, whole. */
export function noteParts(text: string): NoteParts {
  const [first = '', ...rest] = text.trim().split('\n');
  const title = first.trim();
  if (title.length > LONGEST_TITLE) return { title: cut(title), note: text.trim() };
  return { title, note: rest.join('\n').trim() };
}

/** At a space, so that no word is cut, where there is one in the last third. */
function cut(line: string): string {
  const most = line.slice(0, LONGEST_TITLE - 1);
  const space = most.lastIndexOf(' ');
  // A character of two halves is not cut in two.
  const end = space > LONGEST_TITLE / 1.5 ? most.slice(0, space) : most.replace(/[\uD800-\uDBFF]$/, '');
  return `${end}…`;
}

/** A note as somebody typed it where nobody else can check it; null where there is none, or no such day. */
export function typedNote(made: Pick<NoteDeed, 'id' | 'tripId' | 'madeAt'>, typed: { readonly text: string; readonly day: string }): NoteDeed | null {
  const [text, day] = [typed.text.trim(), parseDay(typed.day)];
  return day === null || text === '' || text.length > LONGEST_NOTE ? null : { ...made, kind: 'note', text, day };
}
