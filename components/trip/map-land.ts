import type { GeoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import states10m from 'us-atlas/states-10m.json';
import world110m from 'world-atlas/countries-110m.json';

type States = Topology<{ states: GeometryCollection; nation: GeometryCollection }>;
type World = Topology<{ land: GeometryCollection }>;

// The packages' own files, whose form TypeScript reads too loosely.
const world = world110m as unknown as World;
const states = presimplify(states10m as unknown as States);

/** From this scale on, in pixels a degree, the map shows a part of the world in which states can be told apart. */
const STATES_FROM = 3;
/** A corner is left out where its triangle covers less, in square pixels. */
const SMALLEST = 1.5;

export interface DrawnLand {
  readonly land: string;
  readonly states: string;
}

/** The United States finely enough for the scale, in pixels a degree, and every other coast as coarsely as the world's. */
export function drawnLand(path: GeoPath, scale: number): DrawnLand {
  const others = feature(world, world.objects.land);
  if (scale < STATES_FROM) return { land: path(others) ?? '', states: '' };
  const fine = simplify(states, SMALLEST / scale ** 2);
  const land = [path(others), path(feature(fine, fine.objects.nation))].join('');
  return { land, states: path(mesh(fine, fine.objects.states, (a, b) => a !== b)) ?? '' };
}
