import { blankItem } from '../itinerary/blank-item';
import type { Purpose, When } from '../itinerary/types';
import { changeFix } from './fixes';
import type { FindingParams, Fix } from './types';

export type NotePurpose = Extract<Purpose, 'LETTER' | 'WHEELCHAIR' | 'STAND_UP' | 'REFILL'>;

/** A note that reminds of something. Its id is a drafted one: see `withItemId`. */
export function noteFix(id: string, purpose: NotePurpose, when: When, params: FindingParams = {}): Fix {
  return changeFix(id, { type: 'add-item', item: blankItem(`note-${purpose.toLowerCase()}`, 'NOTE', when, { purpose }) }, params);
}
