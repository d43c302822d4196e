/** What patients of a centre may need on arriving, as the board's filter names it. */
export const ARRIVAL_NEEDS = ['wheelchair', 'interpreter', 'diet'] as const;
export type ArrivalNeed = (typeof ARRIVAL_NEEDS)[number];

export const DIETS = ['vegetarian', 'vegan', 'halal', 'kosher', 'gluten-free', 'lactose-free', 'diabetic', 'soft-food', 'other'] as const;
export type Diet = (typeof DIETS)[number];

/** What the patient told the centre about the journey; see the table `TravelNeeds`. */
export interface TravelNeeds {
  /** Null: nobody said. */
  readonly travelsAlone: boolean | null;
  readonly companionName: string;
  readonly companionRelation: string;
  /** Null: nobody said. */
  readonly needsWheelchair: boolean | null;
  /** ISO 639 code of the language for which an interpreter is needed; null: none, or nobody said. */
  readonly interpreter: string | null;
  readonly diets: readonly Diet[];
  readonly dietNote: string;
  /** The number that the centre calls. */
  readonly phone: string;
}

/** As long as nobody said anything. */
export const NOTHING_SAID: TravelNeeds = {
  travelsAlone: null, companionName: '', companionRelation: '', needsWheelchair: null, interpreter: null, diets: [], dietNote: '', phone: '',
};

/** What of it the board's filter finds. */
export function needsNamed({ needsWheelchair, interpreter, diets, dietNote }: TravelNeeds): readonly ArrivalNeed[] {
  const named: Readonly<Record<ArrivalNeed, boolean>> = {
    wheelchair: needsWheelchair === true, interpreter: interpreter !== null, diet: diets.length > 0 || dietNote !== '',
  };
  return ARRIVAL_NEEDS.filter((need) => named[need]);
}
