import type { TravelNeeds } from '@/lib/domain/arrivals/needs';
import { listed } from './format';
import { isolated } from './isolated';
import { languageName } from './language-names';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

const named = (text: string): string => (text ? isolated(text) : 'none');

function companyWords({ travelsAlone, companionName: name, companionRelation: relation }: TravelNeeds, locale: Locale): string {
  const { say } = sentencesOf(locale, 'needs');
  if (travelsAlone !== false) return say(`companies.${travelsAlone ? 'alone' : 'unknown'}`);
  return say('companion', { name: named(name), relation: named(relation) });
}

const YES_OR_NO = new Map<boolean | null, string>([[true, 'yes'], [false, 'no'], [null, 'unknown']]);

function dietWords({ diets, dietNote }: TravelNeeds, locale: Locale): string {
  const { say } = sentencesOf(locale, 'needs');
  const words = [listed(diets.map((diet) => say(`diets.${diet}`)), locale), dietNote && isolated(dietNote)].filter(Boolean);
  return words.length > 0 ? words.join('; ') : say('notSaid');
}

/** What the patient told the centre about the journey, a line each: what nobody said stands as not said. */
export function needsWords(needs: TravelNeeds, locale: Locale): Readonly<Record<'company' | 'wheelchair' | 'interpreter' | 'diet' | 'phone', string>> {
  const { say } = sentencesOf(locale, 'needs');
  return {
    company: companyWords(needs, locale),
    wheelchair: say(`wheelchairs.${YES_OR_NO.get(needs.needsWheelchair) ?? 'unknown'}`),
    interpreter: needs.interpreter ? languageName(needs.interpreter, locale) : say('noInterpreter'),
    diet: dietWords(needs, locale),
    phone: needs.phone || say('notSaid'),
  };
}
