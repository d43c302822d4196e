import { expect, it } from 'vitest';
import { messagesOf } from '@/lib/text/translator';
import { channelsFor } from './channels';
import { NEWS_KINDS, REMINDER_KINDS, TOLD_KINDS } from './kinds';
import { isChange, newsKindOf } from './news-kinds';
import { FIRST_REACH } from './types';

it('reaches people by what they chose for the kind, else for all, else not at all', () => {
  const none = new Map();
  expect(TOLD_KINDS.filter((kind) => channelsFor(kind, 'OWNER', FIRST_REACH, none).length === 0)).toEqual(['quiet-days']);
  expect(REMINDER_KINDS.filter((kind) => channelsFor(kind, 'FAMILY', FIRST_REACH, none).length > 0)).toEqual(['people']);
  expect(NEWS_KINDS.every((kind) => channelsFor(kind, 'FAMILY', FIRST_REACH, none).length > 0)).toBe(true);
  expect(channelsFor('flight', 'FAMILY', { ...FIRST_REACH, channels: ['PUSH'] }, new Map([['flight', ['INBOX']]]))).toEqual(['INBOX']);
  expect(channelsFor('flight', 'OWNER', { ...FIRST_REACH, channels: ['MAIL', 'PUSH'] }, none)).toEqual(['MAIL', 'PUSH']);
  expect(channelsFor('flight', 'OWNER', FIRST_REACH, new Map([['flight', []]]))).toEqual([]);
});

it('knows which notes leave Mendway: all about one’s trip that wait for somebody, none about one’s account or a desk', () => {
  const notes = Object.keys(messagesOf('en').inbox.kinds);
  expect(notes.filter((note) => newsKindOf(note) === null)).toEqual([
    'trip-saved', 'test', 'person-joined', 'invitation-declined', 'invitation-declined-by', 'new-owner', 'part-changed', 'removed-from-trip', 'left-trip',
    'left-trip-for-good', 'trip-deletion-asked', 'trip-kept', 'patient-deletion-asked', 'patient-trip-kept', 'trip-ends',
    'appointment-move-asked', 'day-awaits-centre', 'link-guessed', 'question-answered', 'arrival-assigned', 'arrival-taken-over',
    'staff-joined', 'staff-declined', 'staff-role-changed', 'staff-removed', 'export-ready', 'export-failed',
  ]);
  expect([newsKindOf('escort-asked'), newsKindOf('centre-closed'), newsKindOf('toString')]).toEqual(['help-news', 'centre-news', null]);
  expect(TOLD_KINDS.filter(isChange)).toEqual([...NEWS_KINDS]);
});
