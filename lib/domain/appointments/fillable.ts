type Places = readonly (readonly string[])[];

/** Whether each place can have one of those that it names, no one twice, from those in use. A service without places cannot. */
export function canBeFilled(places: Places, inUse: ReadonlySet<string>): boolean {
  return places.length > 0 && fills(places, inUse);
}

function fills([place, ...rest]: Places, free: ReadonlySet<string>): boolean {
  if (!place) return true;
  return place.some((id) => free.has(id) && fills(rest, new Set([...free].filter((other) => other !== id))));
}
