import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { type Problem, problem } from '@/lib/domain/problem';
import { createTrip, type NewMembership, type NewTrip } from '@/lib/data/create-trip';
import type { SavePlanInput } from '@/lib/input/plan-answers';
import { type Answered, takeAnswers } from './plan-answers';
import { type OpenPlan, openPlan } from './sealed-plan';

export type SavedPlan = { readonly tripId: string } | Problem;

/**
 * Keeps a sealed plan as the actor's own trip, or the trip they keep for a patient. Saved twice, it is one trip.
 * A plan that says how to save it was young enough when "Save my plan" was pressed (`addSaving`); since then it has
 * waited in a mailed link, whose own age decides.
 */
export async function savePlan(actor: Person, sealed: string, now: Date): Promise<SavedPlan> {
  const opened = openPlan(sealed, now);
  if (opened.type === 'broken') return problem(null, 'invalid-link');
  if (opened.type === 'expired' && opened.plan.saving === null) return problem(null, 'expired-link');
  const taken = await takeAnswers(opened.plan.input, now);
  if (taken.type === 'several') return problem(null, 'unknown-airport');
  if (taken.type === 'refused') return taken.problems[0] ?? problem(null, 'unknown-problem');
  return { tripId: await createTrip(actor, newTrip(actor, opened.plan, taken.answered, now), now) };
}

function newTrip(actor: Person, { draftKey, saving }: OpenPlan, { answers, profile }: Answered, now: Date): NewTrip {
  const { procedure, surgeryOn, home, centre, escort } = answers;
  const { items } = draftPlan(answers, profile, now).trip;
  return {
    draftKey, procedure, profile, surgeryOn, home, escort,
    patientName: patientName(actor, saving),
    centreId: centre?.id ?? null,
    membership: membershipOf(saving),
    // Drafted items are named by what they are for; stored ones need ids that no other trip has.
    items: items.map((item) => ({ ...item, id: randomUUID() })),
  };
}

const patientName = (actor: Person, saving: SavePlanInput | null): string =>
  saving?.forWhom === 'help' ? saving.patientName : actor.name;

function membershipOf(saving: SavePlanInput | null): NewMembership {
  if (saving?.forWhom !== 'help' || !saving.consentOn) return { role: 'OWNER' };
  return { role: 'KEEPER', consentHow: saving.consentHow, consentOn: saving.consentOn };
}
