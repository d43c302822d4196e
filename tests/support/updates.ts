import fc from 'fast-check';
import { UPDATE_STATES, type Update, type WrittenText } from '@/lib/domain/people/types';

export const CENTRE = { id: 'kips-bay', name: 'Kips Bay' } as const;

interface UpdateWishes extends Partial<Omit<Update, 'text' | 'corrected'>> {
  readonly text?: string;
  /** What it said before, oldest first. */
  readonly corrected?: readonly string[];
}

const written = (text: string, by: string, at: Date): WrittenText => ({ text, by, at });

/** Awake, posted by June on surgery day, unless it says otherwise. */
export function update({ text, corrected = [], ...more }: UpdateWishes = {}): Update {
  const base: Omit<Update, 'text' | 'corrected'> = {
    id: 'one', state: 'AWAKE', postedById: 'june', postedBy: 'June', centre: null, postedAt: new Date('2027-03-11T15:40:00Z'), withdrawnAt: null, ...more,
  };
  const at = (minute: number) => new Date(base.postedAt.getTime() + minute * 60_000);
  return {
    ...base,
    text: text === undefined ? null : written(text, base.postedBy, at(corrected.length)),
    corrected: corrected.map((old, index) => written(old, base.postedBy, at(index))),
  };
}

const anyUpdate: fc.Arbitrary<Update> = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom(...UPDATE_STATES),
  postedById: fc.constantFrom('ruth', 'june', 'nina'),
  centre: fc.constantFrom(null, CENTRE, { id: 'another', name: '' }),
  postedAt: fc.date({ min: new Date('2027-03-11T10:00:00Z'), max: new Date('2027-03-13T10:00:00Z'), noInvalidDate: true }),
  isBack: fc.boolean(),
  text: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  corrected: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
}).map(({ isBack, corrected, ...rest }) =>
  update({ ...rest, corrected: rest.text === undefined ? [] : corrected, withdrawnAt: isBack ? new Date('2027-03-14T00:00:00Z') : null }));

export const anyUpdates: fc.Arbitrary<readonly Update[]> = fc.uniqueArray(anyUpdate, { maxLength: 8, selector: ({ id }) => id });
