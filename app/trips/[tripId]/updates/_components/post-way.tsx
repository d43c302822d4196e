import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import type { UpdatesTime } from '@/lib/domain/people/updates-days';
import { useTranslations } from '@/lib/text/here';

/** From surgery day on the one solid button; before it, for whoever needs it all the same. */
export function PostWay({ tripId, time }: { tripId: string; time: UpdatesTime }) {
  const t = useTranslations('updates.post');
  return (
    <p className="row up-post">
      <ButtonLink look={time.type === 'now' ? 'primary' : 'outline'} href={`/trips/${tripId}/updates/post`}><Icon name="pencil" /> {t('title')}</ButtonLink>
    </p>
  );
}
