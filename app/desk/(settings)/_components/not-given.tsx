import { Notice } from '@/components/kit/notice';
import { canBeFilled } from '@/lib/domain/appointments/fillable';
import type { DeskSettings } from '@/lib/domain/appointments/settings';
import { useTranslations } from '@/lib/text/here';

/** Services that nobody can book, because one of their places has nobody left. */
export function NotGiven({ settings: { services, resources } }: { settings: DeskSettings }) {
  const t = useTranslations('deskSettings');
  const inUse = new Set(resources.filter(({ isRetired }) => !isRetired).map(({ id }) => id));
  const empty = services.filter(({ isRetired, places }) => !isRetired && !canBeFilled(places, inUse));
  return empty.map(({ id, name }) => <Notice key={id} tone="warn"><p>{t('cannotBeGiven', { service: name })}</p></Notice>);
}
