import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { SourceLine } from '@/components/kit/source-line';
import { Notice } from '@/components/kit/notice';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { LiveAnswer, LiveOffer } from '@/lib/domain/flights/types';
import { formatDay, formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface LiveSectionProps {
  readonly tripId: string;
  /** From which airport, on which day: all that is asked. */
  readonly origin: string;
  readonly day: Day;
  /** Null: nobody asked yet. */
  readonly live: LiveAnswer | null;
  readonly ask: FormAction;
}

/** The live search: asks when somebody presses the button, and shows what it was told, as of when. */
export function LiveSection({ tripId, origin, day, live, ask }: LiveSectionProps) {
  const t = useTranslations('flights.live');
  const locale = useLocale();
  return (
    <div id="live" className="live-search">
      <h3>{t('title', { day: formatDay(day, locale) })}</h3>
      {live?.state === 'asked' ? <Answer live={live} /> : null}
      {live?.state === 'could-not-ask' ? <Notice tone="warn"><p>{t('failed')}</p></Notice> : null}
      <ActionForm action={ask} submit={t('ask')} look="outline" hidden={{ tripId, origin, day }} label={t('ask')} />
      <p className="hint">{t('hint')}</p>
    </div>
  );
}

function Answer({ live: { offers, askedAt } }: { live: Extract<LiveAnswer, { state: 'asked' }> }) {
  const t = useTranslations('flights.live');
  const locale = useLocale();
  const asked = { day: formatDayOf(askedAt, NEW_YORK, locale), time: formatTime(askedAt, NEW_YORK, locale) };
  return (
    <>
      {offers.length === 0 ? <p>{t('none')}</p> : <ul className="live-offers">{offers.map((offer) => <Offer key={`${offer.carrier}${offer.flightNumber}${offer.departs}`} offer={offer} />)}</ul>}
      <SourceLine kind="measured">{t('asOf', asked)}</SourceLine>
    </>
  );
}

/** A clock time of a place, as the source gave it: it is shown as it stands, in no zone of ours. */
const CLOCK = 'UTC' as Zone;

function Offer({ offer: { carrierName, flightNumber, origin, destination, departs, arrives } }: { offer: LiveOffer }) {
  const locale = useLocale();
  const time = (clock: string) => formatTime(new Date(`${clock.slice(0, 16)}Z`), CLOCK, locale);
  return (
    <li>
      <b>{carrierName} {flightNumber}</b>
      <span className="soft"><span className="num">{origin}</span> {time(departs)} – <span className="num">{destination}</span> {time(arrives)}</span>
    </li>
  );
}
