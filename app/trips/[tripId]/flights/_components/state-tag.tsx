import { Tag } from '@/components/kit/tag';
import { layOut, namedDay, todayOf } from '@/lib/domain/itinerary/layout';
import type { Item } from '@/lib/domain/itinerary/types';
import { type FlightHomeState, latestWord, stateOfFlight } from '@/lib/domain/recovery/flight-home';
import { firstHomeOffset } from '@/lib/domain/recovery/windows';
import { useTranslations } from '@/lib/text/here';
import { readable } from '@/lib/text/readable';
import type { Shown } from './shown';

interface StateTagProps {
  readonly item: Item;
  readonly shown: Shown;
}

/** How far it is: booked or not, and for a flight home how it stands with the surgeon's yes. */
export function StateTag({ item, shown }: StateTagProps) {
  const t = useTranslations('flights');
  const state = homeState(item, shown);
  if (state && state !== 'needs-no-word') return <HomeTag state={state} shown={shown} />;
  if (item.state === 'BOOKED') return <Tag tone="ok" icon="check">{t('state.BOOKED')}</Tag>;
  return <Tag tone={item.state === 'ASKED' ? 'wait' : 'unverified'} icon="clock">{t(`state.${item.state}`)}</Tag>;
}

function homeState(item: Item, { record: { trip }, now }: Shown): FlightHomeState | null {
  if (item.kind !== 'FLIGHT' || item.purpose !== 'GO_HOME') return null;
  const layout = layOut(trip);
  const placed = layout.placed.find((one) => one.item.id === item.id);
  return placed ? stateOfFlight(layout, placed, todayOf(layout, now)) : null;
}

const TONES = {
  'too-soon': ['stop', 'ban'], waiting: ['wait', 'clock'], 'no-word': ['stop', 'ban'], 'on-hold': ['hold', 'lock'], cleared: ['ok', 'badge-check'],
} as const;

function HomeTag({ state, shown: { record: { trip }, locale } }: { state: Exclude<FlightHomeState, 'needs-no-word'>; shown: Shown }) {
  const t = useTranslations('flights');
  const [tone, icon] = TONES[state];
  const layout = layOut(trip);
  const said = latestWord(trip, 'fly');
  const day = state === 'cleared' ? (said?.saidOn ?? '') : namedDay(layout, firstHomeOffset(layout));
  const values = { name: said?.saidBy || t('surgeon'), day: String(readable({ day }, locale).day) };
  return <Tag tone={tone} icon={icon}>{t(`homeState.${state}`, values)}</Tag>;
}
