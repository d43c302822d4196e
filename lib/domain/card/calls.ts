import type { CardFacts } from './card-facts';

/** Somebody whom a button calls. `team`: the surgeon's, by day, by night or always. */
export type CardCall =
  | { readonly who: 'team'; readonly hours: 'always' | 'day' | 'night'; readonly name: string; readonly phone: string }
  | { readonly who: 'contact'; readonly name: string; readonly relation: string; readonly phone: string }
  | { readonly who: 'centre'; readonly name: string; readonly phone: string };

/** A number that a phone can dial: of one without digits there is nothing to call. */
export const canDial = (phone: string): boolean => /\d/.test(phone);

const isSame = (one: string, other: string): boolean => one.replace(/\D/g, '') === other.replace(/\D/g, '');

function teamCalls({ name, dayPhone, nightPhone }: CardFacts['content']['surgeon']): readonly CardCall[] {
  if (canDial(dayPhone) && isSame(dayPhone, nightPhone)) return [{ who: 'team', hours: 'always', name, phone: dayPhone }];
  const [day, night] = [{ who: 'team', hours: 'day', name, phone: dayPhone }, { who: 'team', hours: 'night', name, phone: nightPhone }] as const;
  return [day, night];
}

/** Whom to call after 911, in this order: the surgeon's team, the contacts, and the centre where no team has a number. */
export function callsOf({ content, centre }: Pick<CardFacts, 'content' | 'centre'>): readonly CardCall[] {
  const team = teamCalls(content.surgeon).filter(({ phone }) => canDial(phone));
  const contacts = content.contacts.map((contact) => ({ who: 'contact', ...contact }) as const).filter(({ phone }) => canDial(phone));
  const instead = team.length === 0 && centre && canDial(centre.phone) ? [{ who: 'centre', name: centre.name, phone: centre.phone } as const] : [];
  return [...team, ...contacts, ...instead];
}
