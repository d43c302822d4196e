import type { ItemField } from '@/lib/domain/history/item-fields';
import type { HistoryLine, ItemChange } from '@/lib/domain/history/lines';
import type { Day } from '@/lib/domain/calendar/types';
import type { BagPlan, Escort, Item } from '@/lib/domain/itinerary/types';
import type { WalkingNumbers } from '@/lib/domain/itinerary/walking-numbers';
import { formatDay } from './format';
import { itemDay, itemName, itemTime } from './item-words';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** One thing that a change did: what, and how that was before and after where it can be said in a few words. */
export interface LineWords {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

const only = (what: string): LineWords => ({ what, from: null, to: null });

/** A line of the history as people read it. */
export function lineWords(line: HistoryLine, locale: Locale): LineWords {
  const { say } = sentencesOf(locale, 'history');
  switch (line.type) {
    case 'added': case 'removed': case 'left':
      return only(say(`lines.${line.type}`, { name: datedName(line.item, locale) }));
    case 'moved':
      return { what: say('lines.moved', { name: itemName(line.to, locale) }), from: whenWords(line.from, locale), to: whenWords(line.to, locale) };
    case 'changed':
      return changedWords(line, locale);
    case 'surgery':
      return { what: say('lines.surgery'), from: dayWords(line.from, locale), to: dayWords(line.to, locale) };
    case 'procedure': {
      const procedures = sentencesOf(locale, 'procedures');
      return { what: say('lines.procedure'), from: procedures.say(line.from), to: procedures.say(line.to) };
    }
    case 'number':
      return { what: say('lines.number', { number: say(`numbers.${line.number}`) }), from: `${line.from ?? say('none')}`, to: `${line.to ?? say('none')}` };
    case 'centre':
      return { what: say('lines.centre'), from: line.from ?? say('none'), to: line.to ?? say('none') };
    case 'escort':
      return { what: say('lines.escort'), from: escortWords(line.from, locale), to: escortWords(line.to, locale) };
    default:
      return answerWords(line, locale);
  }
}

type AnswerLine = Extract<HistoryLine, { type: 'confirmed' | 'hour' | 'snooze' | 'papers' | 'walking' | 'bag-plan' | 'medicines' | 'kept' | 'checked-again' | 'sharing' | 'word' | 'settled' | 'hidden' | 'nothing' }>;

function answerWords(line: AnswerLine, locale: Locale): LineWords {
  const { say } = sentencesOf(locale, 'history');
  switch (line.type) {
    case 'confirmed': return only(say(line.isConfirmed ? 'lines.confirmed-yes' : 'lines.confirmed-no'));
    case 'hour': return only(say(line.isCentres ? 'lines.hour-yes' : 'lines.hour-no'));
    case 'papers': return only(say(line.hasPapers ? 'lines.papers-yes' : 'lines.papers-no'));
    case 'walking': return { what: say('lines.walking'), from: walkingWords(line.from, locale), to: walkingWords(line.to, locale) };
    case 'bag-plan': return { what: say('lines.bag-plan'), from: planWords(line.from, locale), to: planWords(line.to, locale) };
    case 'medicines': return only(say(line.areInCabin ? 'lines.medicines-cabin' : 'lines.medicines-checked'));
    case 'sharing': return only(say(line.isShared ? 'lines.sharing-yes' : 'lines.sharing-no'));
    case 'snooze': return { what: say('lines.snooze'), from: null, to: line.to ? say('silentUntil', { day: formatDay(line.to, locale) }) : say('none') };
    case 'kept': case 'checked-again': return only(say(`lines.${line.type}`, { reason: line.reason }));
    default: return only(say(`lines.${line.type}`));
  }
}

function changedWords({ from, to, fields }: ItemChange, locale: Locale): LineWords {
  const { say } = sentencesOf(locale, 'history');
  const named = fields.map((field) => say(`fields.${field}`)).join(', ');
  const values = (item: Item): string => fields.flatMap((field) => fieldWords(item, field, locale) ?? []).join(', ');
  const [before, after] = [values(from), values(to)];
  const what = say('lines.changed', { name: itemName(from, locale), fields: named });
  return before === after ? only(what) : { what, from: before || say('none'), to: after || say('none') };
}

/** A value that can be said in a few words; null where the name of the field must do. Codes of bookings are not repeated. */
function fieldWords(item: Item, field: ItemField, locale: Locale): string | null {
  const { say } = sentencesOf(locale, 'trip');
  switch (field) {
    case 'title': return itemName(item, locale);
    case 'when': return whenWords(item, locale);
    case 'kind': return say(`items.name.${item.kind}`);
    case 'state': return say(`items.${item.kind === 'APPOINTMENT' ? 'callState' : 'state'}.${item.state}`);
    case 'place': return item.place && say(`items.place.${item.place}`);
    case 'note': return item.note ? `“${item.note}”` : null;
    case 'legs': return item.legs.map(({ fromAirport, toAirport, carrier, flightNumber }) => `${fromAirport} – ${toAirport} ${carrier} ${flightNumber}`.trim()).join(', ') || null;
    case 'stay': return item.stay && [item.stay.address, item.stay.phone].filter(Boolean).join(', ');
    default: return null;
  }
}

const whenWords = (item: Item, locale: Locale): string => [itemDay(item, locale), itemTime(item, locale)].filter(Boolean).join(', ');
const datedName = (item: Item, locale: Locale): string => `${itemName(item, locale)}, ${whenWords(item, locale)}`;
const planWords = (plan: BagPlan | null, locale: Locale): string => sentencesOf(locale, 'history').say(plan === null ? 'none' : `bagPlans.${plan}`);
const walkingWords = (walking: WalkingNumbers | null, locale: Locale): string => sentencesOf(locale, 'history').say(walking ? 'walkingNumbers' : 'walkingOurs', { ...walking });
const dayWords = (day: Day | null, locale: Locale): string => (day ? formatDay(day, locale) : sentencesOf(locale, 'history').say('unknownDay'));

function escortWords({ state, name }: Escort, locale: Locale): string {
  const said = sentencesOf(locale, 'trip').say(`escort.${state}`);
  return name ? `${name} (${said.toLowerCase()})` : said;
}

/** What the two sides of a step are called. */
interface Sides {
  readonly before: string;
  readonly after: string;
}

/** The same in one sentence. */
export function lineSentence(line: HistoryLine, locale: Locale, sides?: Sides): string {
  const { say } = sentencesOf(locale, 'history');
  const { what, from, to } = lineWords(line, locale);
  if (from === null || to === null) return to === null ? what : `${what}: ${to}`;
  return say('step', { what, from, to, before: sides?.before ?? say('before'), after: sides?.after ?? say('after') });
}
