import { SourceLine } from '@/components/kit/source-line';
import { type StandUp, standUps } from '@/lib/domain/flights/stops';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatTime } from '@/lib/text/format';
import { lengthWords } from '@/lib/text/flight-words';
import { useTranslations } from '@/lib/text/here';
import type { Shown } from './shown';

/** On a train or a drive: how often to stand up, and when. */
export function StandUps({ item, shown: { locale } }: { item: Item; shown: Shown }) {
  const t = useTranslations('flights');
  const found = standUps(item);
  if (!found) return <p className="stand-ups soft">{t('standUps.unknown')}</p>;
  const { how, every, times } = found;
  const zone = item.when.type === 'timed' ? item.when.startsZone : null;
  const said = ({ after, at }: StandUp) => t('standUps.after', { length: lengthWords(after, locale), time: zone ? formatTime(at, zone, locale) : '' });
  return (
    <div className="stand-ups">
      <h3>{t('standUps.title')}</h3>
      <p>{t(`standUps.${how}`, { count: times.length, every })}</p>
      <SourceLine kind="own">{t('standUps.source', { minutes: every })}</SourceLine>
      {times.length > 1 ? (
        <details>
          <summary>{t('standUps.all')}</summary>
          <ol className="stand-up-times">{times.map((one) => <li key={one.after}>{said(one)}</li>)}</ol>
        </details>
      ) : null}
    </div>
  );
}
