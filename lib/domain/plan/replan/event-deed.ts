import { mayDo, type Standing } from '../../access/deeds';
import type { ReplanEvent } from './types';

/** The deed that the event is; what follows from it is done with the same right. */
export function deedOf({ type }: Pick<ReplanEvent, 'type'>): 'set-surgery' | 'change-itinerary' {
  return type.startsWith('surgery-') ? 'set-surgery' : 'change-itinerary';
}

const MEDICAL: readonly ReplanEvent['type'][] = ['profile', 'hold-set', 'hold-lifted'];

/** Whether somebody may see and apply it: a procedure and a hold are only for those who see the medical part. */
export function mayReplan({ type }: Pick<ReplanEvent, 'type'>, standing: Standing): boolean {
  return mayDo(deedOf({ type }), standing) && (!MEDICAL.includes(type) || mayDo('see-medical', standing));
}
