/** A point of the earth, in degrees. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** The eight words of the compass, clockwise from north. */
export const DIRECTIONS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const EARTH_DIAMETER_KM = 12_742;
const KILOMETRES_A_MILE = 1.609344;
const DEGREES_A_DIRECTION = 360 / DIRECTIONS.length;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance (haversine). */
export function kilometresBetween(a: Spot, b: Spot): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const half = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
  // Rounding may carry the half a hair over one for points on opposite sides of the earth.
  return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(half, 1)));
}

export const milesOf = (kilometres: number): number => kilometres / KILOMETRES_A_MILE;

/** Where `to` lies as seen from `from`, setting out by the shortest way. */
export function directionTo(from: Spot, to: Spot): Direction {
  const [fromLatitude, toLatitude, turn] = [radians(from.latitude), radians(to.latitude), radians(to.longitude - from.longitude)];
  const east = Math.sin(turn) * Math.cos(toLatitude);
  const north = Math.cos(fromLatitude) * Math.sin(toLatitude) - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(turn);
  const bearing = ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
  return DIRECTIONS[Math.round(bearing / DEGREES_A_DIRECTION) % DIRECTIONS.length] ?? 'north';
}

/** Kennedy stands for New York's three airports wherever one point is enough. */
export const KENNEDY: Spot = { latitude: 40.64, longitude: -73.78 };
