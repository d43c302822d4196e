import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { TIP_TOPICS, tipsByTopic, type ShownTip } from './tip';

const aTip = fc.record({ id: fc.uuid(), topic: fc.constantFrom(...TIP_TOPICS) })
  .map((tip): ShownTip => ({ ...tip, words: { en: 'Bring a pillow.', es: 'Traiga una almohada.' }, takenOn: day('2027-03-01') }));

it('tips stand by topic, each once, in the order in which they came', () => {
  fc.assert(fc.property(fc.array(aTip), (tips) => {
    const groups = tipsByTopic(tips);
    expect(groups.flatMap((group) => group.tips)).toHaveLength(tips.length);
    for (const { topic, tips: found } of groups) {
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(tips.filter((tip) => tip.topic === topic));
    }
    expect(groups.map(({ topic }) => topic)).toEqual(TIP_TOPICS.filter((topic) => tips.some((tip) => tip.topic === topic)));
  }));
});
