import type { Channel, NewsKind } from './kinds';

/** Whoever waits for somebody in surgery, or stands there without an escort, is not kept waiting by quiet hours. */
const URGENT_NOTES: readonly string[] = ['escort-lost', 'centre-escort-gone'];

/** Whether news goes out at once, at any hour. `note`: the kind of its note in the inbox. */
export const isUrgentNews = (note: string, kind: NewsKind): boolean => kind === 'updates' || URGENT_NOTES.includes(note);

/** The channels of a note, of those that its reader chose: a booked time comes by a letter of its own, which brings it into calendars. */
export const channelsOfNote = (kind: NewsKind, chosen: readonly Channel[]): readonly Channel[] =>
  kind === 'appointment-news' ? chosen.filter((channel) => channel !== 'MAIL') : chosen;
