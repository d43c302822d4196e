import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as actions from '@/app/admin/procedures/actions';
import { fieldsOf } from '@/app/admin/procedures/_components/fields';
import { adminProcedures, savedTrips } from '@/lib/data/admin-procedures';
import { database } from '@/lib/data/client';
import { createTrip } from '@/lib/data/create-trip';
import { openAdministration } from '@/lib/data/open-administration';
import { loadTrip } from '@/lib/data/trips';
import type { Person } from '@/lib/domain/access/actor';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import type { Action } from '@/lib/server/action';
import { allNumberWords } from '@/lib/text/trip-number-words';
import { loadReferenceData } from '@/prisma/reference/load';
import { callBy } from '../support/actions';
import { accessFor, makePerson, makeTrip } from '../support/factories';
import { answers, day } from '../support/trips';

type Typed = Readonly<Record<string, string>>;

const NOW = new Date('2026-11-22T12:00:00Z');
let [administrator, other]: readonly Person[] = [];
beforeAll(async () => {
  [administrator, other] = await Promise.all([makePerson({ isAdministrator: true }), makePerson({ isAdministrator: true })]);
});

const by = (person: Person | undefined, act: unknown, typed: Typed) => (act as Action).perform(callBy(person ?? null), typed);
const refusal = (field: string | null, code: string, params?: object) => ({ type: 'refused', problems: [params ? { field, code, params } : { field, code }] });
const done = { type: 'done', to: '/admin/procedures?done=yes' };
const deeds = (deed: string) => database().auditEvent.count({ where: { deed, actorId: administrator?.userId ?? '' } });

async function now(id: ProcedureId) {
  const procedure = (await adminProcedures()).find((one) => one.id === id);
  if (!procedure) throw new Error(id);
  return procedure;
}

async function formOf(id: ProcedureId, change: Typed = {}): Promise<Typed> {
  const { profile, version } = await now(id);
  return { procedure: id, version, ...fieldsOf(profile), source: 'The surgeons’ society', checkedOn: '2026-11-20', ...change };
}

const change = async (id: ProcedureId, typed: Typed, person = administrator) => by(person, actions.change, await formOf(id, typed));
const reset = async (id: ProcedureId) => by(administrator, actions.takeBack, { procedure: id, version: (await now(id)).version });

afterEach(() => reset('microdiscectomy'));

/** A trip as somebody makes it now. */
async function newTrip() {
  const owner = await makePerson();
  const { profile } = await now('microdiscectomy');
  const { trip } = draftPlan(answers({ centre: null }), profile, NOW);
  const items = trip.items.map((item) => ({ ...item, id: crypto.randomUUID() }));
  const { home, escort, procedure } = trip;
  const tripId = await createTrip(owner, {
    draftKey: crypto.randomUUID(), patientName: 'Ruth', procedure, profile, surgeryOn: day('2027-03-11'), centreId: null, home, escort, items, membership: { role: 'OWNER' },
  }, NOW);
  return (await loadTrip(await accessFor(owner, tripId, 'see-itinerary'))).trip;
}

describe('the numbers of a procedure', () => {
  it('are changed with their source: new trips start with them and say where from, saved trips keep theirs', async () => {
    const owner = await makePerson();
    const saved = await makeTrip(owner, { surgeryOn: day('2027-03-11'), now: NOW });
    const access = openAdministration(administrator ?? null);
    const before = access && await savedTrips(access, 'microdiscectomy', NOW);
    expect(before).toBeGreaterThan(0);
    expect(await change('microdiscectomy', { quietDays: '8' })).toEqual(done);
    const trip = await newTrip();
    expect(trip.profile).toMatchObject({ quietDays: 8, edited: { source: 'The surgeons’ society', checkedOn: '2026-11-20', numbers: { quietDays: 8 } } });
    const sources = allNumberWords(trip, { standing: { role: 'OWNER', seesMedical: true }, locale: 'en' }).filter(({ source }) => source.startsWith('The surgeons’ society'));
    expect(sources.map(({ id }) => id)).toEqual(['quietDays']);
    expect((await loadTrip(await accessFor(owner, saved, 'see-itinerary'))).trip.profile).toEqual(DEFAULT_PROFILES.microdiscectomy);
    expect(await deeds('set-procedure')).toBe(1);
  });

  it('are left alone by a start, until they are taken back', async () => {
    const startAgain = async () => {
      await database().referenceSet.deleteMany();
      await loadReferenceData(process.env.DATABASE_URL ?? '');
    };
    await change('microdiscectomy', { nights: '2' });
    await startAgain();
    expect((await now('microdiscectomy')).profile).toMatchObject({ nights: 2 });
    expect(await reset('microdiscectomy')).toEqual(done);
    expect((await now('microdiscectomy')).profile).toEqual(DEFAULT_PROFILES.microdiscectomy);
    expect(await database().procedure.findUniqueOrThrow({ where: { id: 'microdiscectomy' } })).toMatchObject({ source: '', checkedOn: null, editedAt: null });
    const audited = await deeds('reset-procedure');
    await reset('microdiscectomy');
    expect(await deeds('reset-procedure')).toBe(audited);
  });

  it('typed as Mendway’s own take the edit back', async () => {
    await change('microdiscectomy', { quietDays: '8' });
    await change('microdiscectomy', { quietDays: '5' });
    expect((await now('microdiscectomy')).profile).toEqual(DEFAULT_PROFILES.microdiscectomy);
  });

  it.each<[Typed, string, string, object?]>([
    [{ quietDays: '91' }, 'quietDays', 'out-of-range', { least: 0, most: 90 }], [{ quietDays: '-1' }, 'quietDays', 'not-a-number'], [{ nights: '' }, 'nights', 'required'],
    [{ followUpLast: '3' }, 'followUpLast', 'before-first', { first: 7 }], [{ liftWeeks: '' }, 'liftWeeks', 'required'], [{ escort: 'maybe' }, 'escort', 'unknown-choice'],
    [{ askBeforeLongFlightUntil: '10' }, 'askBeforeLongFlightUntil', 'before-ask', { ask: 14 }], [{ source: ' ' }, 'source', 'required'],
    [{ checkedOn: '' }, 'checkedOn', 'required'], [{ checkedOn: '2026-12-24' }, 'checkedOn', 'day-not-yet'], [{ preOpVisit: 'perhaps' }, 'preOpVisit', 'unknown-choice'],
  ])('are refused with %o', async (typed, field, code, params) => {
    expect(await change('microdiscectomy', { nights: '2', ...typed })).toEqual(refusal(field, code, params));
    expect((await now('microdiscectomy')).profile).toEqual(DEFAULT_PROFILES.microdiscectomy);
  });

  it('that another administrator overtook are told, and not lost', async () => {
    const opened = await formOf('microdiscectomy', { nights: '2' });
    await change('microdiscectomy', { nights: '3' }, other);
    expect(await by(administrator, actions.change, opened)).toEqual(refusal(null, 'desk-stale'));
    expect(await by(administrator, actions.takeBack, { procedure: 'microdiscectomy', version: opened.version ?? '' })).toEqual(refusal(null, 'desk-stale'));
    expect((await now('microdiscectomy')).profile).toMatchObject({ nights: 3 });
  });

  it('of a consultation are its day alone; what the patient is asked for is nobody’s to set', async () => {
    expect(await change('consultation', { arriveCentreDays: '1' })).toEqual(done);
    expect(await change('consultation', { nights: '1' })).toEqual(refusal(null, 'consultation-has-no-recovery'));
    await reset('consultation');
    expect(await change('other', { nights: '1' })).toEqual(refusal('procedure', 'unknown-choice'));
  });
});
