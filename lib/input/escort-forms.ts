import { z } from 'zod';
import { lineField, oneOf, optional, optionalLine, requiredLine, versionField } from './fields';

const LONGEST_NAME = 80;
/** A reason in a few words: "works that week". */
const LONGEST_REASON = 200;

/** Somebody without an account, or the centre's arrangement: what the patient's side writes down. */
export const escortForm = z.object({
  state: oneOf(['asked', 'accepted', 'centre']),
  name: lineField(LONGEST_NAME),
  version: optional(versionField),
}).refine(({ state, name }) => name !== '' || state === 'centre', { path: ['name'], message: 'needs-name' });

/** Somebody on the trip. */
export const askEscortForm = z.object({ person: z.uuid('required-choice') });

export const ownEscortAnswerForm = z.object({ answer: oneOf(['yes', 'no', 'cannot-come']), note: optionalLine(LONGEST_REASON) });

/** For somebody without an account, by the name that the page showed. */
export const namedEscortAnswerForm = z.object({
  name: requiredLine(LONGEST_NAME), answer: oneOf(['yes', 'no']), note: optionalLine(LONGEST_REASON),
});

/** Whoever need not answer any more: somebody on the trip, or a name. */
export const takeBackEscortForm = z.object({ person: optional(z.uuid('not-found')), name: lineField(LONGEST_NAME) });
