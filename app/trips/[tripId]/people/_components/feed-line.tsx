import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import type { OwnFeed } from '@/lib/domain/people/feed';
import { useTranslations } from '@/lib/text/here';

interface FeedLineProps {
  /** `/trips/:id/people` */
  readonly path: string;
  /** The reader's own; nobody is told of another's. */
  readonly feed: OwnFeed | null;
}

/** The way to one's own calendar feed. */
export function FeedLine({ path, feed }: FeedLineProps) {
  const t = useTranslations('feed.page');
  return <p><ButtonLink look="text" href={`${path}/feed`}><Icon name="calendar-plus" /> {t(feed ? 'inCalendar' : 'add')}</ButtonLink></p>;
}
