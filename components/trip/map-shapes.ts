import { geoAzimuthalEqualArea, geoInterpolate, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { KENNEDY, type Spot } from '@/lib/domain/flights/distance';
import type { NearAirport } from '@/lib/domain/flights/nearest';
import { type Box, type Label, placeLabels } from './map-labels';
import { drawnLand } from './map-land';

export const MAP_WIDTH = 360;
export const MAP_HEIGHT = 232;
const EDGE = 34;
/** Nobody needs streets: New York and a home next to it still show the coast between them. */
const CLOSEST = 2400;
const RADIANS_A_DEGREE = Math.PI / 180;

export interface MapDot {
  readonly role: 'home' | 'near' | 'new-york';
  readonly x: number;
  readonly y: number;
  /** Null where there is no room; the list beside the map names it. */
  readonly label: Label | null;
}

/** All that the map draws, as paths and points of its own box. */
export interface MapShapes {
  readonly land: string;
  /** Empty outside North America. */
  readonly states: string;
  /** The great circle from home to New York. */
  readonly arc: string;
  readonly dots: readonly MapDot[];
}

export interface MapPlace extends Spot {
  readonly text: string;
  readonly role: MapDot['role'];
}

const pointOf = ({ longitude, latitude }: Spot): [number, number] => [longitude, latitude];

/** Equal areas around the middle of the way, so that the way itself lies nearly straight. */
function projectionFor(home: Spot, places: readonly Spot[]): GeoProjection {
  const [longitude, latitude] = geoInterpolate(pointOf(home), pointOf(KENNEDY))(0.5);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).precision(0.3);
  const shown: GeoPermissibleObjects = {
    type: 'GeometryCollection',
    geometries: [{ type: 'MultiPoint', coordinates: places.map(pointOf) }, arcBetween(home, KENNEDY)],
  };
  projection.fitExtent([[EDGE, EDGE], [MAP_WIDTH - EDGE, MAP_HEIGHT - EDGE]], shown);
  if (projection.scale() > CLOSEST) projection.scale(CLOSEST).translate([MAP_WIDTH / 2, MAP_HEIGHT / 2]);
  return projection.clipExtent([[0, 0], [MAP_WIDTH, MAP_HEIGHT]]);
}

const arcBetween = (from: Spot, to: Spot) => ({ type: 'LineString' as const, coordinates: [pointOf(from), pointOf(to)] });

const STEPS = 32;

/** The way to New York as little boxes, for texts to stay clear of. */
function lineBoxes(home: Spot, projection: GeoProjection): readonly Box[] {
  const along = geoInterpolate(pointOf(home), pointOf(KENNEDY));
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const [x, y] = projection(along(step / STEPS)) ?? [0, 0];
    return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
  });
}

function dotsOf(home: Spot, places: readonly MapPlace[], projection: GeoProjection): readonly MapDot[] {
  const spots = places.map((place) => ({ ...place, at: projection(pointOf(place)) ?? [0, 0] }));
  const frame: Box = { left: 2, top: 2, right: MAP_WIDTH - 2, bottom: MAP_HEIGHT - 2 };
  const labels = placeLabels(spots.map(({ text, at: [x, y] }) => ({ text, x, y })), lineBoxes(home, projection), frame);
  return spots.map(({ role, at: [x, y] }, index) => ({ role, x: Math.round(x), y: Math.round(y), label: labels[index] ?? null }));
}

/** The map around home, New York and the airports in between; `newYork` is the city's name in the reader's language. */
function drawn(home: Spot & { readonly iata: string }, nearest: readonly NearAirport[], newYork: string): MapShapes {
  const places: readonly MapPlace[] = [
    { ...home, text: home.iata, role: 'home' },
    { ...KENNEDY, text: newYork, role: 'new-york' },
    ...nearest.map(({ airport }): MapPlace => ({ ...airport, text: airport.iata, role: 'near' })),
  ];
  const projection = projectionFor(home, places);
  const path = geoPath(projection).digits(0);
  const { land, states } = drawnLand(path, projection.scale() * RADIANS_A_DEGREE);
  return { land, states, arc: path(arcBetween(home, KENNEDY)) ?? '', dots: dotsOf(home, places, projection) };
}

const MOST_KEPT = 200;
const kept = new Map<string, MapShapes>();

/** The same few homes are asked for again and again, and projecting coasts takes milliseconds. */
export function mapShapes(home: Spot & { readonly iata: string }, nearest: readonly NearAirport[], newYork: string): MapShapes {
  const key = [home.iata, ...nearest.map(({ airport }) => airport.iata), newYork].join(' ');
  const known = kept.get(key) ?? drawn(home, nearest, newYork);
  if (kept.size < MOST_KEPT) kept.set(key, known);
  return known;
}
