import type { ReactNode } from 'react';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import type { Update } from '@/lib/domain/people/types';
import { formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { updateHeadline } from '@/lib/text/update-words';

interface UpdatesHeadProps {
  /** What stands above: the brand, where no header does. */
  readonly brand?: ReactNode;
  /** "For family. Ruth chose what you see." */
  readonly forWhom: string;
  readonly patientName: string;
  /** What counts now; null while there is nothing to read. */
  readonly latest: Update | null;
  /** The title while there is nothing. */
  readonly nothing: string;
  readonly home: Pick<Home, 'zone' | 'city'> | null;
}

/** How it goes, in one sentence and the hour of it on both clocks. */
export function UpdatesHead({ brand, forWhom, patientName, latest, nothing, home }: UpdatesHeadProps) {
  const t = useTranslations('updates');
  const locale = useLocale();
  const there = latest && home && homeTime(latest.postedAt, home, locale);
  return (
    <section className="up-field on-field">
      <div className="wrap up-wrap">
        {brand}
        <p className="up-for">{forWhom}</p>
        <h1>{latest ? updateHeadline(latest.state, patientName, locale) : nothing}</h1>
        {latest ? (
          <p className="up-when num">
            {t('inNewYork', { time: formatTime(latest.postedAt, NEW_YORK, locale) })}
            {there ? <span> · {there}</span> : null}
          </p>
        ) : null}
      </div>
    </section>
  );
}
