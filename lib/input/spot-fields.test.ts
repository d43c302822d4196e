import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refuseHalfSpot, spotFields, typedSpot } from './spot-fields';

const form = z.object(spotFields).superRefine(refuseHalfSpot).transform(typedSpot);
const read = (latitude: string, longitude: string) => {
  const { data, error } = form.safeParse({ latitude, longitude });
  return error ? error.issues.map(({ path, message }) => `${path} ${message}`) : data;
};

describe('a point on a map', () => {
  it('is two numbers, as maps give them', () => {
    expect(read('40.7345', '-73.9828')).toEqual({ latitude: 40.7345, longitude: -73.9828 });
    expect(read(' 40,7345 ', '−73,9828')).toEqual({ latitude: 40.7345, longitude: -73.9828 });
    expect(read('', ' ')).toBeNull();
  });

  it.each([
    ['40.7', '', 'longitude required'], ['', '-73.9', 'latitude required'], ['91', '0', 'latitude not-degrees'], ['0', '-180.5', 'longitude not-degrees'],
    ['40° 44′', '-73.9', 'latitude not-degrees'], ['NaN', '-73.9', 'latitude not-degrees'], ['4e1', '-73.9', 'latitude not-degrees'],
  ])('is refused as “%s” and “%s”', (latitude, longitude, problem) => expect(read(latitude, longitude)).toEqual([problem]));
});
