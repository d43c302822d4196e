import { holdRounds, sideOf } from '@/lib/domain/guide/hold-timer';
import type { Move } from '@/lib/domain/guide/moves';
import { useTranslations } from '@/lib/text/here';
import { HoldTimer } from './hold-timer';

/** The timer with its words in the reader's language. */
export function TimerOfMove({ move: { plan } }: { move: Move }) {
  const t = useTranslations('moves.timer');
  const count = holdRounds(plan);
  const rounds = Array.from({ length: count }, (_, round) => t('round', { number: round + 1, count, side: sideOf(plan, round) ?? 'none' }));
  const words = {
    title: t('title'), ready: t('ready'), hold: t('hold'), done: t('done'), left: t('left'), rest: t('rest'), start: t('start'), pause: t('pause'), goOn: t('goOn'),
    again: t('again'), length: t('length'), shorter: t('shorter'), longer: t('longer'), sound: t('sound'), buzz: t('buzz'), eyes: t('eyes'), rounds,
  };
  return <HoldTimer plan={plan} words={words} />;
}
