import { Tag } from '@/components/kit/tag';
import type { Attendance } from '@/lib/domain/appointments/types';
import type { Item } from '@/lib/domain/itinerary/types';
import { useTranslations } from '@/lib/text/here';

const WORD = { ARRIVED: 'arrived', ATTENDED: 'attended', MISSED: 'missed' } as const satisfies Record<Attendance, string>;

/** How it stands: booked, or what staff noted of it. */
export function StateTags({ item: { desk } }: { readonly item: Item }) {
  const t = useTranslations('times.one');
  if (!desk) return null;
  const { attendance, moveAskedAt } = desk;
  return (
    <p className="tags">
      <Tag tone={attendance === 'MISSED' ? 'warn' : 'ok'} icon={attendance === 'MISSED' ? undefined : 'check'}>{attendance ? t(WORD[attendance]) : t('booked')}</Tag>
      {moveAskedAt ? <Tag icon="clock">{t('askedToMove')}</Tag> : null}
    </p>
  );
}
