import type { IconName } from '@/components/kit/icons';
import type { Item, ItemKind } from '@/lib/domain/itinerary/types';

const ICON_OF_KIND: Readonly<Record<ItemKind, IconName>> = {
  FLIGHT: 'plane-landing', TRAIN: 'train-front', CAR: 'car', TRANSFER: 'car', STAY: 'bed', APPOINTMENT: 'stethoscope',
  SURGERY: 'hospital', QUIET_DAYS: 'moon', VISIT: 'users', OUTING: 'footprints', NOTE: 'pencil',
};

export function itemIcon({ kind, purpose }: Item): IconName {
  if (kind === 'FLIGHT' && purpose === 'GO_HOME') return 'plane-takeoff';
  return purpose === 'FOLLOW_UP' ? 'clipboard-check' : ICON_OF_KIND[kind];
}
