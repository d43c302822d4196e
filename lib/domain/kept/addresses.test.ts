import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGuideAddress, keptAddress, linkedAddresses, tripAddresses, tripOf } from './addresses';

const TRIP = '01a227ac-ffa0-7138-90a4-ba5205597e05';
const VISIT = '31627d25-8c36-4dd2-af81-497d9063d658';
const at = (path: string) => keptAddress(new URL(path, 'https://mendway.example'));

describe('addresses of what is kept', () => {
  it('knows the pages that are for everybody', () => {
    const kept = ['/guide', '/guide/moves/child-pose', '/emergency', '/centres', '/centres/compare', '/offline'];
    const not = ['/', '/guidebook', '/centres/suggest', '/sign-in', '/account', '/trips', `/trips/${TRIP}`, '/s/token', '/card/token', '/emergency/x'];
    expect(kept.filter(isGuideAddress)).toEqual(kept);
    expect(not.filter(isGuideAddress)).toEqual([]);
  });

  it('knows the trip of a page', () => {
    expect([`/trips/${TRIP}`, `/trips/${TRIP}/card`, '/trips', '/trips/new', `/trips/${TRIP}x`].map(tripOf)).toEqual([TRIP, TRIP, null, null, null]);
  });

  it('leaves out how a page was come to', () => {
    expect(at('/trips/1/card?done=')).toBe('/trips/1/card');
    expect(at('/trips/1/calendar?view=month&_rsc=abc')).toBe('/trips/1/calendar?view=month');
    fc.assert(fc.property(fc.webPath(), fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (path, query) => {
      const once = at(`/trips${path}?${new URLSearchParams(query)}`);
      expect(at(once)).toBe(once);
    }));
  });

  it('brings the card and nothing else of the medical part where that was chosen', () => {
    const [plan, all] = [tripAddresses(TRIP, 'plan'), tripAddresses(TRIP, 'all')];
    expect(all.filter((address) => !plan.includes(address))).toEqual([`/trips/${TRIP}/card`, `/trips/${TRIP}/card/wallet`]);
    expect(plan.some((address) => address.includes('card'))).toBe(false);
  });

  it('follows a page to its appointments, and to nobody else’s', () => {
    const html = `<a href="/trips/${TRIP}/appointments/${VISIT}">a</a><a href="/trips/${TRIP}/appointments/${VISIT}">a</a>
      <a href="/trips/${VISIT}/appointments/${VISIT}">b</a><a href="/trips/${TRIP}/appointments/import">c</a><a href="https://elsewhere.example/trips/${TRIP}">d</a>`;
    expect(linkedAddresses(html, TRIP)).toEqual([`/trips/${TRIP}/appointments/${VISIT}`]);
  });
});
