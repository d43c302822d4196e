import type { AgendaPart } from '@/lib/domain/calendar-view/types';
import { useTranslations } from '@/lib/text/here';

const DRAWINGS = ['fly', 'clinic', 'surgery', 'quiet', 'gentle', 'cleared'] as const;

/** What the colours of this trip mean. */
export function Legend({ parts }: { parts: readonly AgendaPart[] }) {
  const t = useTranslations('calendar');
  const drawn = DRAWINGS.filter((drawing) => parts.some((part) => part.drawing === drawing));
  if (drawn.length === 0) return null;
  return (
    <ul className="key" aria-label={t('key')}>
      {drawn.map((drawing) => <li key={drawing} data-phase={drawing}><i />{t(`legend.${drawing}`)}</li>)}
    </ul>
  );
}
