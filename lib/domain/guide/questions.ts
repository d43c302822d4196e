import type { Trip } from '../itinerary/types';
import type { ProcedureId } from '../recovery/profile';

/** What decides whether a question fits. */
type Facts = Pick<Trip, 'procedure' | 'profile' | 'home'>;

interface Question {
  readonly id: string;
  /** Left out: it fits everybody. */
  readonly fits?: (facts: Facts) => boolean;
}

const FUSIONS: readonly ProcedureId[] = ['cervical-fusion', 'lumbar-fusion', 'multilevel-fusion'];
const WITH_IMPLANT: readonly ProcedureId[] = [...FUSIONS, 'disc-replacement', 'hip-or-knee-replacement', 'other'];

const isSurgery = ({ procedure }: Facts): boolean => procedure !== 'consultation';
const isOf = (procedures: readonly ProcedureId[]) => ({ procedure }: Facts): boolean => procedures.includes(procedure);
const flies = ({ home }: Facts): boolean => home.mode === 'FLY';
const travels = ({ home }: Facts): boolean => home.mode !== 'LOCAL';

/** Whom to ask, in the order of the trip, and what. */
export const QUESTION_GROUPS = [
  {
    id: 'decide',
    questions: [
      { id: 'what' }, { id: 'without' }, { id: 'which', fits: isSurgery }, { id: 'goal', fits: isSurgery }, { id: 'risks', fits: isSurgery },
      { id: 'howMany', fits: isSurgery }, { id: 'second' },
    ],
  },
  {
    id: 'before',
    questions: [
      { id: 'tests', fits: isSurgery }, { id: 'imaging' }, { id: 'medicines', fits: isSurgery }, { id: 'eat', fits: isSurgery }, { id: 'smoke', fits: isOf(FUSIONS) },
      { id: 'implant', fits: isOf(WITH_IMPLANT) }, { id: 'allergies' },
    ],
  },
  {
    id: 'stay',
    questions: [
      { id: 'nights', fits: isSurgery }, { id: 'escort', fits: ({ profile }) => profile.escort !== 'no' }, { id: 'pain', fits: isSurgery },
      { id: 'phone', fits: isSurgery }, { id: 'cost' }, { id: 'cancelled' },
    ],
  },
  {
    id: 'after',
    questions: [
      { id: 'signs', fits: isSurgery }, { id: 'limits', fits: isSurgery }, { id: 'lift', fits: ({ profile }) => profile.lift !== null }, { id: 'brace', fits: isOf(FUSIONS) },
      { id: 'walk', fits: isSurgery }, { id: 'moves', fits: isSurgery }, { id: 'painkillers', fits: isOf(FUSIONS) }, { id: 'wound', fits: isSurgery },
    ],
  },
  {
    id: 'home',
    questions: [
      { id: 'when', fits: travels }, { id: 'clots', fits: flies }, { id: 'letter', fits: flies }, { id: 'sitting', fits: travels }, { id: 'followUp', fits: ({ profile }) => profile.followUp !== null },
      { id: 'doctor', fits: travels }, { id: 'papers' }, { id: 'infection', fits: isSurgery },
    ],
  },
  {
    id: 'airline',
    questions: [{ id: 'wheelchair', fits: flies }, { id: 'aisle', fits: flies }, { id: 'change', fits: flies }, { id: 'bag', fits: flies }],
  },
] as const satisfies readonly { readonly id: string; readonly questions: readonly Question[] }[];

type Group = (typeof QUESTION_GROUPS)[number];

/** The questions of a group that stay. */
export interface AskedGroup {
  readonly id: Group['id'];
  readonly questions: readonly Group['questions'][number]['id'][];
}

/** All questions that fit; every one, where nobody knows for what. A group with none left is left out. */
export function questionsFor(facts: Facts | null): readonly AskedGroup[] {
  const fits = ({ fits }: Question): boolean => facts === null || fits === undefined || fits(facts);
  const groups = QUESTION_GROUPS.map(({ id, questions }) => ({ id, questions: questions.filter(fits).map((question) => question.id) }));
  return groups.filter(({ questions }) => questions.length > 0);
}
