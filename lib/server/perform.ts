import { z } from 'zod';
import type { Deed } from '@/lib/domain/access/deeds';
import type { Actor, Person } from '@/lib/domain/access/actor';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import { isProvenLately } from '@/lib/domain/access/proof';
import { problem } from '@/lib/domain/problem';
import type { AdministratorDeed } from '@/lib/data/administer';
import { isCutOff } from '@/lib/data/database-refusals';
import { AccessEnded } from '@/lib/data/lock-trip';
import { type AdministratorAccess, openAdministration } from '@/lib/data/open-administration';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { opensByProof } from './closed-parts';
import { log } from './log';
import { logRefusal } from './log-refusal';
import { allows, type Limit } from './limits';
import { notFoundOutcome, type Outcome, proveFirst, refused } from './outcome';
import { parseWith } from './parse';
import type { RequestContext } from './request';

interface Spec<S extends z.ZodType, C> {
  /** Names the deed in logs, limits and the audit trail. */
  readonly deed: string;
  readonly schema: S;
  readonly limit?: Limit;
  readonly run: (context: C, input: z.infer<S>) => Promise<Outcome>;
}

/** A deed of somebody who is signed in. */
interface PersonSpec<S extends z.ZodType, C> extends Spec<S, C> {
  /** Only for whoever proved within ten minutes that they are who is signed in: what could not be made good later. */
  readonly needsProof?: true;
}

export type PublicContext = Omit<RequestContext, 'isSameOrigin'>;
export type AccountContext = PublicContext & { readonly actor: Person };
export type TripContext<D extends Deed> = AccountContext & { readonly access: TripAccess<D> };

export type DeskContext<D extends DeskDeed> = AccountContext & { readonly access: DeskAccess<D> };

export type AdministratorContext = AccountContext & { readonly access: AdministratorAccess };

export type PublicSpec<S extends z.ZodType> = Spec<S, PublicContext>;
export type AccountSpec<S extends z.ZodType> = PersonSpec<S, AccountContext>;
export type TripSpec<S extends z.ZodType, D extends Deed> = Omit<PersonSpec<S, TripContext<D>>, 'deed'> & { readonly deed: D };
export type DeskSpec<S extends z.ZodType, D extends DeskDeed> = Omit<PersonSpec<S, DeskContext<D>>, 'deed'> & { readonly deed: D };

export type AdministratorSpec<S extends z.ZodType> = Omit<PersonSpec<S, AdministratorContext>, 'deed'> & { readonly deed: AdministratorDeed };

/** One deed, from the raw call to its outcome: what actions and handlers share, and tests call. */
export type Perform = (context: RequestContext, raw: unknown) => Promise<Outcome>;

const isPerson = (actor: Actor | null): actor is Person => actor?.type === 'person';

/** Proof, then the fields: asked once it is known that the deed is theirs to do, so that everybody else is told nothing. */
async function proven<S extends z.ZodType, C extends AccountContext>(spec: Pick<PersonSpec<S, C>, 'needsProof' | 'schema' | 'run'>, context: C, raw: unknown): Promise<Outcome> {
  if (spec.needsProof && !isProvenLately(context.actor.proof, context.now)) return proveFirst;
  const parsed = parseWith(spec.schema, raw);
  return parsed.ok ? spec.run(context, parsed.value) : refused(parsed.problems);
}

export function performPublic<S extends z.ZodType>(spec: PublicSpec<S>): Perform {
  return guarded(spec, async (context, raw) => {
    const parsed = parseWith(spec.schema, raw);
    return parsed.ok ? spec.run(context, parsed.value) : refused(parsed.problems);
  });
}

export function performAccount<S extends z.ZodType>(spec: AccountSpec<S>): Perform {
  return guarded(spec, async (context, raw) => {
    const { actor } = context;
    if (!isPerson(actor)) return { type: 'sign-in' };
    return proven(spec, { ...context, actor }, raw);
  });
}

const tripField = z.object({ tripId: z.uuid() });

/** Access comes before parsing: a stranger learns nothing, not even which fields were wrong. */
export function performTrip<S extends z.ZodType, D extends Deed>(spec: TripSpec<S, D>): Perform {
  return guarded(spec, async (context, raw) => {
    const { actor } = context;
    if (!isPerson(actor)) return { type: 'sign-in' };
    const named = tripField.safeParse(raw);
    const access = named.success ? await openTrip(actor, named.data.tripId, spec.deed) : null;
    if (!access) return named.success && (await opensByProof(actor, named.data.tripId, spec.deed)) ? proveFirst : notFoundOutcome;
    return proven(spec, { ...context, actor, access }, raw);
  });
}

const centreField = z.object({ centreId: z.string().min(1).max(100) });

/** For the staff of the centre that the form names, as their role allows; to everybody else its desk is not there. */
export function performDesk<S extends z.ZodType, D extends DeskDeed>(spec: DeskSpec<S, D>): Perform {
  return guarded(spec, async (context, raw) => {
    const { actor } = context;
    if (!isPerson(actor)) return { type: 'sign-in' };
    const named = centreField.safeParse(raw);
    const access = named.success ? openDesk(actor, named.data.centreId, spec.deed) : null;
    if (!access) return notFoundOutcome;
    return proven(spec, { ...context, actor, access }, raw);
  });
}

/** For administrators; to everybody else nothing is there. */
export function performAdministrator<S extends z.ZodType>(spec: AdministratorSpec<S>): Perform {
  return guarded(spec, async (context, raw) => {
    const { actor } = context;
    if (!isPerson(actor)) return { type: 'sign-in' };
    const access = openAdministration(actor);
    if (!access) return notFoundOutcome;
    return proven(spec, { ...context, actor, access }, raw);
  });
}

function guarded(spec: { deed: string; limit?: Limit }, perform: Perform): Perform {
  return async (context, raw) => {
    const outcome = await attempted(spec, perform, context, raw);
    logRefusal(spec.deed, context, outcome);
    return outcome;
  };
}

async function attempted(spec: { deed: string; limit?: Limit }, perform: Perform, context: RequestContext, raw: unknown): Promise<Outcome> {
  if (!context.isSameOrigin) return refused([problem(null, 'foreign-origin')]);
  if (!(await allows(spec.deed, context, spec.limit))) return refused([problem(null, 'try-again-later')]);
  try {
    return await perform(context, raw);
  } catch (fault) {
    if (fault instanceof AccessEnded) return notFoundOutcome;
    return faultOutcome(spec.deed, context.requestId, fault);
  }
}

/** Next steers by throwing (`redirect`, `notFound`): such errors carry a digest and pass through. */
const isSteering = (fault: unknown): boolean =>
  fault instanceof Error && 'digest' in fault && String(fault.digest).startsWith('NEXT_');

/** What is answered where something of ours failed; the fault is told to the log alone. */
export function faultOutcome(deed: string, request: string, fault: unknown): Outcome {
  if (isSteering(fault)) throw fault;
  log.error({ deed, request, err: fault }, 'a deed failed');
  return refused([problem(null, isCutOff(fault) ? 'may-be-saved' : 'went-wrong')]);
}
