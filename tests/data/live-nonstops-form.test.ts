import { afterEach, describe, expect, test, vi } from 'vitest';
import { askLiveNonstops } from '@/app/trips/[tripId]/flights/live/actions';
import { isLiveSearchOn } from '@/lib/server/live-nonstops';
import { log } from '@/lib/server/log';
import { callBy } from '../support/actions';
import { duffelSegment, duffelServer, replyError, replyOffers } from '../support/duffel-server';
import { makePerson, makeTrip } from '../support/factories';

describe('the form on the Flights screen', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  const form = async () => {
    const owner = await makePerson();
    return { owner, fields: { tripId: await makeTrip(owner), origin: 'DEN', day: '2027-03-03' } };
  };

  test('answers as for an unknown page while nobody can be asked', async () => {
    const { owner, fields } = await form();
    expect(isLiveSearchOn()).toBe(false);
    expect(await askLiveNonstops.perform(callBy(owner), fields)).toEqual({ type: 'not-found' });
  });

  test('asks, leads to the answer, says when it could not ask, and lets one person ask only so often', async () => {
    const server = await duffelServer(replyError(401, 'access_token_not_found'), replyOffers([[[duffelSegment()]]]));
    vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    vi.stubEnv('DUFFEL_TOKEN', 'duffel_live_k3J9aB2');
    vi.stubEnv('DUFFEL_URL', server.basePath);
    const { owner, fields } = await form();
    const ask = (change: Record<string, string> = {}) => askLiveNonstops.perform(callBy(owner), { ...fields, ...change });
    expect(await ask()).toMatchObject({ type: 'refused', problems: [{ code: 'live-could-not-ask' }] });
    expect(await ask()).toEqual({ type: 'done', to: `/trips/${fields.tripId}/flights?live=DEN.2027-03-03#live` });
    expect(await ask({ origin: 'Denver' })).toMatchObject({ problems: [{ field: 'origin', code: 'unknown-airport' }] });
    expect(await ask({ day: '2026-03-03' })).toMatchObject({ problems: [{ field: 'day', code: 'day-past' }] });
    for (let more = 0; more < 18; more++) expect((await ask()).type).toBe('done');
    expect(await ask()).toMatchObject({ type: 'refused', problems: [{ code: 'live-could-not-ask' }] });
    expect(server.asked).toHaveLength(2);
    await server.close();
  });
});
