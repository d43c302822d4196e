import { z } from 'zod';
import { isLanguage } from '@/lib/domain/arrivals/languages';
import { DIETS, type Diet, LONGEST_NEED, OFFERS, type NeedsOffer, type TravelNeeds } from '@/lib/domain/arrivals/needs';
import { canDial } from '@/lib/domain/card/calls';
import { oneOf, optionalLine, wholeNumber, yesNoUnknown } from './fields';

/** The field of one diet. */
export const dietField = (diet: Diet): string => `diet.${diet}`;

const typed = z.looseObject({
  company: oneOf(['unknown', 'alone', 'with']).default('unknown'),
  companionName: optionalLine(LONGEST_NEED.name),
  companionRelation: optionalLine(LONGEST_NEED.relation),
  wheelchair: yesNoUnknown,
  interpreter: z.string().nullish().transform((code) => code || null).refine((code) => code === null || isLanguage(code), 'unknown-choice'),
  dietNote: optionalLine(LONGEST_NEED.dietNote),
  phone: optionalLine(LONGEST_NEED.phone).refine((phone) => phone === '' || canDial(phone), 'phone-without-digits'),
  /** 0: nobody had said anything yet. */
  version: wholeNumber(0, 1_000_000_000),
});

type Typed = z.infer<typeof typed>;

/** Somebody comes along, and nobody says who. */
const isNameless = ({ company, companionName, companionRelation }: Pick<Typed, 'company' | 'companionName' | 'companionRelation'>): boolean =>
  company === 'with' && companionName === '' && companionRelation === '';

const ALONE = { unknown: null, alone: true, with: false } as const;

function needsOf({ company, companionName, companionRelation, wheelchair, interpreter, dietNote, phone, ...more }: Typed): TravelNeeds {
  const named = company === 'with' ? { companionName, companionRelation } : { companionName: '', companionRelation: '' };
  const diets = DIETS.filter((diet) => more[dietField(diet)]);
  return { travelsAlone: ALONE[company], ...named, needsWheelchair: wheelchair, interpreter, diets, dietNote, phone };
}

export const needsForm = typed
  .refine((values) => !isNameless(values), { path: ['companionName'], message: 'needs-name' })
  .transform((values) => ({ needs: needsOf(values), version: values.version }));

/** `?take=companion&take=language`: what its reader wants taken over from elsewhere on the trip. */
export function takenOffers(asked: string | readonly string[] | undefined): readonly NeedsOffer[] {
  return OFFERS.filter((offer) => [asked ?? []].flat().includes(offer));
}
