import type { Day } from '../calendar/types';
import { type Problem, problem } from '../problem';
import { isBirthday } from './age';
import type { CardContent } from './types';

/** What only a day, or two answers held together, can tell is wrong. */
export function cardProblems({ bornOn, allergies, hasNoAllergies, implants }: CardContent, today: Day): readonly Problem[] {
  return [
    ...(bornOn && !isBirthday(bornOn, today) ? [problem('bornOn', bornOn > today ? 'born-later' : 'born-too-early')] : []),
    ...(hasNoAllergies && allergies.length > 0 ? [problem('noAllergies', 'allergies-and-none')] : []),
    ...(implants.state === 'some' && implants.what === '' ? [problem('implantsWhat', 'required')] : []),
  ];
}
