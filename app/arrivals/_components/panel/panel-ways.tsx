import { ButtonLink } from '@/components/kit/button';
import { type Deed, mayDo } from '@/lib/domain/access/deeds';
import { mayDoAtDesk } from '@/lib/domain/access/desk-deeds';
import { deskPath } from '@/lib/input/desk-booking';
import { useTranslations } from '@/lib/text/here';
import type { PanelShown } from './side-panel';

/** Screens of the trip, each for those who may do there what it is for. */
const WAYS = [
  ['surgery', 'date', 'set-surgery'], ['word', 'word', 'record-word'], ['hold', 'hold', 'record-word'], ['numbers', 'numbers', 'record-word'],
  ['escort', 'escort', 'set-centre-escort'], ['update', 'updates/post', 'post-update'], ['trip', '', 'see-itinerary'],
] as const satisfies readonly (readonly [string, string, Deed])[];

/** What staff do elsewhere: the next visit leads. */
export function PanelWays({ panel: { record: { trip }, reader }, centre }: PanelShown) {
  const t = useTranslations('arrivalPanel.ways');
  return (
    <nav className="panel-foot" aria-label={t('title')}>
      {mayDoAtDesk('work-at-desk', reader.role) ? <ButtonLink look="primary" block href={deskPath('book', { centre, trip: trip.id })}>{t('offer')}</ButtonLink> : null}
      <ul className="panel-ways">
        {WAYS.filter(([, , deed]) => mayDo(deed, reader.standing)).map(([word, path]) => (
          <li key={word}><ButtonLink look="text" href={`/trips/${trip.id}${path && `/${path}`}`}>{t(word)}</ButtonLink></li>
        ))}
      </ul>
    </nav>
  );
}
