import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import type { Update } from '@/lib/domain/people/types';
import { latestUpdate } from '@/lib/domain/people/updates';
import { formatDay, formatTime } from '@/lib/text/format';
import { nameOrFormer } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { givenName } from '@/lib/text/names';

interface UpdatesTimelineProps {
  /** As the reader is shown them, newest first. */
  readonly updates: readonly Update[];
  /** Whose clock stands beside New York's; null where the reader is not told where home is. */
  readonly home: Pick<Home, 'zone' | 'city'> | null;
  /** The New York day that the page is read on: hours of other days carry their day. */
  readonly today: Day;
  /** What the reader can do with one of them. */
  readonly deeds?: (update: Update) => ReactNode;
}

/** How surgery day goes, newest first and largest, on New York's clocks and those at home. */
export function UpdatesTimeline({ updates, home, today, deeds }: UpdatesTimelineProps) {
  const t = useTranslations('updates');
  const latest = latestUpdate(updates);
  return (
    <>
      <ol className="ups" aria-label={t('list')}>
        {updates.map((update) => (
          <UpdateLine key={update.id} update={update} home={home} today={today} isNow={update === latest}>{deeds?.(update)}</UpdateLine>
        ))}
      </ol>
      <p className="soft up-gap">{t('gap')}</p>
    </>
  );
}

interface UpdateLineProps extends Pick<UpdatesTimelineProps, 'home' | 'today'> {
  readonly update: Update;
  readonly isNow: boolean;
  readonly children: ReactNode;
}

function UpdateLine({ update, home, today, isNow, children }: UpdateLineProps) {
  const t = useTranslations('updates');
  const locale = useLocale();
  const { postedAt, state, withdrawnAt } = update;
  const [day, there] = [dayIn(NEW_YORK, postedAt), home && homeTime(postedAt, home, locale)];
  const State = withdrawnAt ? 's' : 'b';
  return (
    <li className={clsx(isNow && 'is-now', withdrawnAt && 'is-taken-back')}>
      <p className="up-t num">
        <time dateTime={postedAt.toISOString()}>{formatTime(postedAt, NEW_YORK, locale)}</time>
        {day === today ? null : <span className="up-day">{formatDay(day, locale)}</span>}
      </p>
      <div>
        <State className="up-state">{t(`states.${state}`)}</State>
        {withdrawnAt ? <p className="up-back">{t('takenBack')}</p> : null}
        <UpdateText update={update} />
        <p className="up-by">
          <Author update={update} />
          {there ? <span> · {there}</span> : null}
        </p>
        {children}
      </div>
    </li>
  );
}

/** Typed words may run the other way: they keep to themselves. */
function UpdateText({ update: { text, corrected, postedBy } }: { update: Update }) {
  const t = useTranslations('updates');
  const locale = useLocale();
  if (!text) return null;
  const said = { time: formatTime(text.at, NEW_YORK, locale), name: nameOrFormer(text.by, locale) };
  return (
    <>
      <p className="up-text" dir="auto">{text.text}</p>
      {corrected.length === 0 ? null : (
        <div className="up-old">
          <p>{text.by === postedBy ? t('corrected', said) : t('correctedBy', said)}</p>
          {corrected.map((old) => <p key={old.at.getTime()} dir="auto"><del>{old.text}</del></p>)}
        </div>
      )}
    </>
  );
}

function Author({ update: { centre, postedBy } }: { update: Update }) {
  const t = useTranslations('updates');
  const locale = useLocale();
  if (centre?.name === '') return t('fromCentre');
  return <>{t('from')} <bdi>{centre?.name ?? (postedBy ? givenName(postedBy) : nameOrFormer('', locale))}</bdi></>;
}
