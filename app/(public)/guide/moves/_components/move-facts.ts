import { minutesOf, type Move } from '@/lib/domain/guide/moves';
import { useTranslations } from '@/lib/text/here';

/** "3 times", "2 times on each side". */
export function useOften({ plan }: Move): string {
  return useTranslations('moves')('often', { sides: String(plan.sides), count: plan.repetitions });
}

/** "Lying down. 3 times, about 1 minute." */
export function useMoveFacts(move: Move): string {
  const t = useTranslations('moves');
  return t('facts', { posture: t(`posture.${move.posture}`), often: useOften(move), minutes: minutesOf(move) });
}
