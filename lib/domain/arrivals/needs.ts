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

/** The needs as they are kept, with who said so. */
export interface SaidNeeds {
  readonly needs: TravelNeeds;
  /** Grows with each write; a form sends the one it showed. */
  readonly revision: number;
  readonly saidAt: Date;
  /** Empty where they have left the trip. */
  readonly saidBy: string;
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

/** Letters in each line. */
export const LONGEST_NEED = { name: 80, relation: 60, dietNote: 300, phone: 40 } as const;

interface Known {
  readonly needs: TravelNeeds;
  /** Who has said yes to stay the first 24 hours; empty where nobody has. */
  readonly escort: string;
  /** A language but English that the emergency card names; null where it names none, or the reader does not see it. */
  readonly language: string | null;
}

export const OFFERS = ['companion', 'language'] as const;
export type NeedsOffer = (typeof OFFERS)[number];

/** What is known elsewhere on the trip, and nobody has told the centre: offered, never taken over unasked. */
export function needsOffers({ needs, escort, language }: Known): readonly NeedsOffer[] {
  const fits: Readonly<Record<NeedsOffer, boolean>> = {
    companion: escort !== '' && needs.travelsAlone === null, language: language !== null && needs.interpreter === null,
  };
  return OFFERS.filter((offer) => fits[offer]);
}

/** The needs with what its reader takes over, to be looked at and saved. */
export function withTaken(known: Known, taken: readonly NeedsOffer[]): TravelNeeds {
  const offered = needsOffers(known).filter((offer) => taken.includes(offer));
  const { needs, escort, language } = known;
  return {
    ...needs,
    ...(offered.includes('companion') && { travelsAlone: false, companionName: escort }),
    ...(offered.includes('language') && { interpreter: language }),
  };
}
