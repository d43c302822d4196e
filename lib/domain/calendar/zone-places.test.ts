import { describe, expect, it } from 'vitest';
import { cityOfZone, zoneNamed, zonePlaces } from './zone-places';
import { parseZone } from './zones';

describe('the zones by their cities', () => {
  it('are all zones, each city once', () => {
    const places = zonePlaces();
    expect(places.length).toBeGreaterThan(300);
    expect(places.filter(({ zone }) => parseZone(zone) === null)).toEqual([]);
    expect(new Set(places.map(({ city }) => city)).size).toBe(places.length);
  });

  it('are found again by each name of theirs', () => {
    for (const { zone, city } of zonePlaces()) expect([zoneNamed(zone), zoneNamed(city)]).toEqual([zone, zone]);
  });

  it.each([
    ['Denver', 'America/Denver'], [' new york ', 'America/New_York'], ['NEW_YORK', 'America/New_York'], ['america/denver', 'America/Denver'],
    ['São Paulo', 'America/Sao_Paulo'], ['Bogotá', 'America/Bogota'],
  ])('%s is %s', (typed, zone) => expect(zoneNamed(typed)).toBe(zone));

  it.each(['Kolkata', 'Asia/Kolkata', 'Kyiv', 'US/Eastern', 'Etc/GMT+5', 'UTC'])('%s is a zone, by another name', (typed) => expect(parseZone(zoneNamed(typed) ?? '')).not.toBeNull());

  it.each(['', ' ', 'Atlantis', 'America/Atlantis', 'America', 'America/', '+05:30', '../etc/passwd', 'Denver; DROP', 'x'.repeat(5000), '\u0000', '\ud800'])(
    '%j is none', (typed) => expect(zoneNamed(typed)).toBeNull(),
  );

  it('are named by the last of their words', () => expect(cityOfZone('America/Argentina/Buenos_Aires' as never)).toBe('Buenos Aires'));
});
