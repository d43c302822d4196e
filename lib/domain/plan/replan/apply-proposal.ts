import { isSame } from '../../history/same';
import type { Item, Trip } from '../../itinerary/types';
import { afterEvent, movedItem } from './event-facts';
import type { Line, Proposal } from './types';

const isTaken = ({ id, isLocked }: Line, ticked: ReadonlySet<string>): boolean => isLocked || ticked.has(id);

function changedItem(item: Item, line: Line | undefined): readonly Item[] {
  if (!line) return [item];
  if (line.kind === 'drop') return [];
  const place = line.place ?? item.place;
  const stays = line.to === null || (isSame(item.when, line.to) && place === item.place);
  return stays || line.to === null ? [item] : [movedItem(item, line.to, place)];
}

/** An escort who said yes for another day has to be asked again. */
function escortAfter(trip: Trip, lines: readonly Line[]): Trip {
  const asksAgain = lines.some(({ subject, reason }) => subject === 'escort' && reason !== 'escort-lost');
  return asksAgain && trip.escort.state === 'accepted' ? { ...trip, escort: { ...trip.escort, state: 'asked' } } : trip;
}

/**
 * The trip when those lines are taken, by their ids; what the event itself says holds in any case. The trip itself
 * when nothing changes. Bookings stay as they are: they are asked about.
 */
export function applyProposal(trip: Trip, { event, lines }: Pick<Proposal, 'event' | 'lines'>, ticked: ReadonlySet<string>): Trip {
  const taken = lines.filter((line) => isTaken(line, ticked));
  const changes = taken.filter(({ kind }) => kind === 'move' || kind === 'drop');
  const byItem = new Map(changes.map((line) => [line.item?.id, line]));
  const facts = escortAfter(afterEvent(trip, event), taken);
  const items = facts.items.flatMap((item) => changedItem(item, byItem.get(item.id)));
  const added = changes.flatMap(({ item, from }) => (item && from === null ? [item] : []));
  const isUnchanged = added.length === 0 && items.length === facts.items.length && items.every((item, index) => item === facts.items[index]);
  return isUnchanged ? facts : { ...facts, items: [...items, ...added] };
}

/** Every line: what the proposal looks like before anybody unticks anything. */
export const allLines = ({ lines }: Pick<Proposal, 'lines'>): ReadonlySet<string> => new Set(lines.map(({ id }) => id));
