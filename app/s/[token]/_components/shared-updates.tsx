import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { UpdatesTimeline } from '@/components/trip/updates-timeline';
import type { Day } from '@/lib/domain/calendar/types';
import type { SharedTrip } from '@/lib/domain/people/shared-trip';
import type { Update } from '@/lib/domain/people/types';
import { useTranslations } from '@/lib/text/here';
import { FollowLink } from './follow-link';

interface SharedUpdatesProps {
  /** `/s/:token` */
  readonly address: string;
  readonly updates: readonly Update[];
  readonly home: SharedTrip['home'];
  readonly today: Day;
}

/** How surgery day goes, as it comes. */
export function SharedUpdates({ address, updates, home, today }: SharedUpdatesProps) {
  const t = useTranslations('shared.page');
  return (
    <Section id="updates" title={t('updates')}>
      <FollowLink address={address}><p className="shared-live"><Icon name="check" size="s" />{t('byThemselves')}</p></FollowLink>
      {updates.length === 0 ? <p>{t('noUpdates')}</p> : <UpdatesTimeline updates={updates} home={home} today={today} />}
    </Section>
  );
}
