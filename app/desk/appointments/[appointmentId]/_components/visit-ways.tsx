import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { useTranslations } from '@/lib/text/here';
import { bookOffer, cancelVisit, releaseTime } from '../actions';

interface VisitWaysProps {
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED';
  /** Sent with each form: the trip, the desk, the time. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly movePath: string;
}

/** What can be done with a time that is still ahead. */
export function VisitWays({ state, hidden, movePath }: VisitWaysProps) {
  const t = useTranslations('desk.visit');
  if (state !== 'BOOKED') {
    return (
      <div className="cc-acts">
        {state === 'OFFERED' ? <ActionForm action={bookOffer} submit={t('bookOffer')} hidden={hidden} /> : null}
        <ActionForm action={releaseTime} submit={t('giveBack')} look="outline" hidden={hidden} />
      </div>
    );
  }
  return (
    <div className="cc-acts">
      <ButtonLink href={movePath}>{t('move')}</ButtonLink>
      <details className="fold">
        <summary>{t('cancel')}</summary>
        <div className="fold-fields">
          <p>{t('cancelNote')}</p>
          <ActionForm action={cancelVisit} submit={t('cancelNow')} look="stop" hidden={hidden} />
        </div>
      </details>
    </div>
  );
}
