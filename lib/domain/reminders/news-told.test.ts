import { describe, expect, it } from 'vitest';
import { CHANNELS, NEWS_KINDS, type NewsKind } from './kinds';
import { channelsOfNote, isUrgentNews } from './news-told';

describe('news', () => {
  it.each<[string, NewsKind, boolean]>([
    ['update-posted', 'updates', true], ['escort-lost', 'help-news', true], ['centre-escort-gone', 'plan-news', true],
    ['escort-declined', 'help-news', false], ['task-asked', 'help-news', false], ['plan-changed', 'plan-news', false], ['centre-asks', 'centre-news', false],
  ])('%s (%s): knows no quiet hours: %s', (note, kind, isUrgent) => {
    expect(isUrgentNews(note, kind)).toBe(isUrgent);
  });

  it.each(NEWS_KINDS)('of %s goes by the ways that its reader chose; a booked time has a letter of its own instead of a mail', (kind) => {
    const left = channelsOfNote(kind, CHANNELS);
    expect(left).toEqual(kind === 'appointment-news' ? ['INBOX', 'PUSH'] : CHANNELS);
    expect(channelsOfNote(kind, [])).toEqual([]);
  });
});
