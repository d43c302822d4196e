import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonstopSearch } from './links';

test('a search names two airports and the day, and nothing else', () => {
  const link = nonstopSearch({ from: 'DEN', to: 'NYC', on: '2027-03-03' });
  expect(link).toBe('https://www.google.com/travel/flights?q=Nonstop+one+way+flights+from+DEN+to+NYC+on+2027-03-03');
});

test('what is no airport or no day makes no link', () => {
  expect(nonstopSearch({ from: 'den', to: 'NYC', on: '2027-03-03' })).toBeNull();
  expect(nonstopSearch({ from: 'DEN', to: 'JFK&x=1', on: '2027-03-03' })).toBeNull();
  expect(nonstopSearch({ from: 'DEN', to: 'JFK', on: 'D+3' })).toBeNull();
  fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (from, to, on) => {
    const link = nonstopSearch({ from, to, on });
    if (link !== null) expect(new URL(link).searchParams.get('q')).toMatch(/^Nonstop one way flights from [A-Z]{3} to [A-Z]{3} on \d{4}-\d\d-\d\d$/);
  }));
});
