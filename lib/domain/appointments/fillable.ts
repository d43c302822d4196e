import { canFillAll } from './assign';

/** Whether each place can have one of those that it names, no one twice, from those in use. A service without places cannot. */
export function canBeFilled(places: readonly (readonly string[])[], inUse: ReadonlySet<string>): boolean {
  return places.length > 0 && canFillAll(places.map((place) => place.filter((id) => inUse.has(id))));
}
