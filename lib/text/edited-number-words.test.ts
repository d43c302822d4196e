import { expect, it } from 'vitest';
import { answers, at, day } from '@/tests/support/trips';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { withEdit } from '@/lib/domain/recovery/edited-profile';
import { numberWords } from './number-words';
import { allNumberWords } from './trip-number-words';

const edited = withEdit('microdiscectomy', { ...DEFAULT_PROFILES.microdiscectomy, quietDays: 8 }, { source: 'The surgeons’ society', checkedOn: day('2027-02-20') });
const { trip } = draftPlan(answers(), edited, at('2027-03-01', '12:00'));
const owner = { role: 'OWNER', seesMedical: true } as const;
const FROM = 'The surgeons’ society, read Sat, Feb 20, 2027; your surgeon decides';

it('a number that an administrator changed names the administrator’s source, before and after saving', () => {
  expect(numberWords('microdiscectomy', edited, 'en').filter(({ source }) => source === FROM).map(({ id }) => id)).toEqual(['quietDays']);
  const words = allNumberWords(trip, { standing: owner, locale: 'en' });
  expect(words.filter(({ source, isMeasured }) => source === FROM && isMeasured).map(({ id }) => id)).toEqual(['quietDays']);
});

it('whoever lacks the medical part is not told of it', () => {
  const words = allNumberWords(trip, { standing: { role: 'FAMILY', seesMedical: false }, locale: 'en' });
  expect(JSON.stringify(words)).not.toContain('society');
});
