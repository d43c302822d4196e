import { Tag } from '@/components/kit/tag';
import type { Item } from '@/lib/domain/itinerary/types';
import { useTranslations } from '@/lib/text/here';

interface StateTagsProps {
  readonly item: Item;
  /** Whose visit it is for the reader. */
  readonly who: 'own' | 'other';
}

/** How it stands: booked, or what staff noted of it. */
export function StateTags({ item: { desk }, who }: StateTagsProps) {
  const [t, card] = [useTranslations('times.one'), useTranslations('appointments.card')];
  if (!desk) return null;
  const { attendance, moveAskedAt } = desk;
  return (
    <p className="tags">
      <Tag tone={attendance === 'MISSED' ? 'warn' : 'ok'} icon={attendance === 'MISSED' ? undefined : 'check'}>{attendance ? card(`${who === 'own' ? 'attendance' : 'attendanceOf'}.${attendance}`) : t('booked')}</Tag>
      {moveAskedAt ? <Tag icon="clock">{t('askedToMove')}</Tag> : null}
    </p>
  );
}
