import type { ProcedureId } from '../../recovery/profile';
import type { Season } from '../seasons';
import type { Situation } from '../situation';
import { hasProcedure, travels, type LineSpec } from './line-spec';

/** One carry-on holds no more; the rest is washed. */
const MOST = { tops: 4, bottoms: 3, underwear: 7 } as const;

const BRACED: readonly ProcedureId[] = ['laminectomy', 'cervical-fusion', 'disc-replacement', 'lumbar-fusion', 'multilevel-fusion'];
const WALKING_AIDED: readonly ProcedureId[] = ['hip-or-knee-replacement', 'arthroscopy'];

const oneADay = (most: number) => ({ mode, days }: Situation): number => (mode === 'LOCAL' ? 1 : Math.min(days ?? most, most));
const inSeason = (season: Season) => (it: Situation): boolean => travels(it) && it.seasons.includes(season);

/** The first ones are the same whatever the procedure, so that they do not tell of it. */
export const CLOTHES: readonly LineSpec[] = [
  { key: 'day-clothes', asks: (it) => travels(it) && it.isConsultation, quantity: oneADay(MOST.tops) },
  { key: 'soft-trousers', asks: hasProcedure, quantity: oneADay(MOST.bottoms), source: 'monmouth-list' },
  { key: 'button-tops', asks: hasProcedure, quantity: oneADay(MOST.tops), source: 'monmouth-list' },
  { key: 'slip-on-shoes', asks: hasProcedure, source: 'monmouth-list' },
  { key: 'underwear', asks: travels, quantity: oneADay(MOST.underwear) },
  { key: 'nightclothes', asks: (it) => travels(it) && hasProcedure(it), source: 'spine-centre-list' },
  { key: 'warm-coat', asks: inSeason('cold') },
  { key: 'light-layer', asks: (it) => travels(it) && (it.seasons.includes('mild') || it.seasons.length === 0), why: ({ seasons }) => (seasons.length === 0 ? 'light-layer-undated' : 'light-layer') },
  { key: 'hot-clothes', asks: inSeason('hot') },
  { key: 'flight-stockings', isMedical: true, asks: ({ hasLongFlight, isConsultation }) => hasLongFlight && !isConsultation, source: 'flight-stockings' },
  { key: 'brace', isMedical: true, asks: ({ procedure }) => BRACED.includes(procedure), source: 'osc-list' },
  { key: 'walking-aid', isMedical: true, asks: ({ procedure }) => WALKING_AIDED.includes(procedure) },
];
