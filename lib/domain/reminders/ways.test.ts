import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CHANNELS, REMINDER_KINDS, TOLD_KINDS } from './kinds';
import { channelsOfKindWay, channelsOfWay, KIND_WAYS, kindWayOf, WAYS, wayOf } from './ways';

describe('a way', () => {
  it('is its channels, and they are the way', () => expect(WAYS.map((way) => wayOf(channelsOfWay(way)))).toEqual([...WAYS]));

  it('is one of the few, of any channels', () => {
    fc.assert(fc.property(fc.subarray([...CHANNELS]), (channels) => {
      const leaving = channels.filter((channel) => channel !== 'INBOX');
      expect(channelsOfWay(wayOf(channels))).toEqual(leaving.length > 0 ? leaving : ['INBOX']);
    }));
  });

  it('is read again as it was chosen for a kind', () => {
    fc.assert(fc.property(fc.constantFrom(...TOLD_KINDS), fc.constantFrom(...KIND_WAYS), (kind, way) => {
      const channels = channelsOfKindWay(way);
      expect(kindWayOf(new Map(channels ? [[kind, channels]] : []), kind)).toBe(way);
    }));
  });

  it('is the main one where nothing else was chosen', () => expect(REMINDER_KINDS.map((kind) => kindWayOf(new Map(), kind))).toEqual(REMINDER_KINDS.map(() => 'main')));
});
