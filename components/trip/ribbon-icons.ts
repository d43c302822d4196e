import type { IconName } from '@/components/kit/icons';
import type { PhaseId, RibbonPhase } from '@/lib/domain/ribbon/types';

export const ICON_OF_PHASE: Readonly<Record<PhaseId, IconName>> = {
  'fly-in': 'plane-landing',
  'train-in': 'train-front',
  'drive-in': 'car',
  before: 'stethoscope',
  surgery: 'hospital',
  consultation: 'stethoscope',
  quiet: 'moon',
  gentle: 'sun',
  'on-hold': 'lock',
  'follow-up': 'clipboard-check',
  cleared: 'badge-check',
  'fly-home': 'plane-takeoff',
  'train-home': 'train-front',
  'drive-home': 'car',
};

export function phaseIcon({ id, state }: RibbonPhase): IconName {
  return state === 'over' ? 'check' : ICON_OF_PHASE[id];
}
