export const nonstop = {
  title: 'Who flies non-stop',
  between: '{city} and New York',
  flies: '{from} to {places}',
  place: { JFK: 'Kennedy (JFK)', LGA: 'LaGuardia (LGA)', EWR: 'Newark (EWR)' },
  see: 'See non-stops',
  seeAt: ' at {airline}',
  source: {
    measured: 'Measured by US DOT, as of {month}',
    listed: 'Listed by us, reviewed {day}: ask the airline',
    unconfirmed: 'Unconfirmed, or only a part of the year. Listed by us, reviewed {day}: ask the airline',
    live: 'Found by a live search, as of {day}, {time}',
  },
  change: 'Routes change. Ask the airline before you plan on one.',
  unknown: {
    title: 'We do not know of a non-stop from {city}',
    body: 'That is not a no. Ask your airline, or fly from an airport near you that has one.',
    alone: 'That is not a no. Ask your airline.',
    uncertain: 'Nobody is certain of these. An airport near you may be the better start.',
  },
  nearest: 'Nearest airports with a known non-stop',
  distance: '{miles} miles ({kilometers} km)',
  direction: {
    north: 'north of {city}', northeast: 'northeast of {city}', east: 'east of {city}', southeast: 'southeast of {city}',
    south: 'south of {city}', southwest: 'southwest of {city}', west: 'west of {city}', northwest: 'northwest of {city}',
  },
  map: {
    newYork: 'New York',
    label: 'Map: the shortest way from {city} to New York, {distance}.',
    near: '{count, plural, =1 {It shows the nearest airport with a known non-stop: {places}.} other {It shows the nearest airports with a known non-stop: {places}.}}',
    note: 'The line is the shortest way through the air, {distance}. No non-stop is known on it.',
    flown: 'The line is the shortest way through the air, {distance}.',
  },
} as const;
