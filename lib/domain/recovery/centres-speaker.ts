import type { StaffRole } from '../access/actor';
import type { Made } from '../itinerary/make-item';
import { problem } from '../problem';

/** One of the staff who records a word of their centre's. */
export interface Recorder {
  readonly name: string;
  readonly role: StaffRole;
  readonly centre: string;
}

/** Whose word it is, as the form says. */
export interface SaidName {
  readonly saidBy: string;
  /** A clinician passes on what a colleague said. */
  readonly isPassedOn: boolean;
}

export interface Speaker {
  readonly saidBy: string;
  /** Who passed it on, with their centre's name; empty for a clinician's own word. */
  readonly relayedBy: string;
}

const nameKey = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/**
 * Who may say what for a centre: a clinician speaks for themselves, and says so when they pass on a colleague's word.
 * Coordinators and managers are no clinicians: they pass a word on, and name the clinician whose it is.
 */
export function centresSpeaker({ name, role, centre }: Recorder, { saidBy, isPassedOn }: SaidName): Made<Speaker> {
  const isOwn = nameKey(saidBy) === nameKey(name);
  const relayed = { saidBy: saidBy.trim(), relayedBy: `${name}, ${centre}` };
  if (role !== 'CLINICIAN') return isOwn ? { problems: [problem('saidBy', 'name-the-clinician')] } : { made: relayed };
  if (isOwn) return { made: { saidBy: name, relayedBy: '' } };
  return isPassedOn ? { made: relayed } : { problems: [problem('saidBy', 'own-word-or-passed-on', { name })] };
}
