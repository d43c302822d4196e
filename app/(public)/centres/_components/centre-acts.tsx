import { ButtonLink } from '@/components/kit/button';
import { Tag } from '@/components/kit/tag';
import type { Centre } from '@/lib/domain/guide/centre';
import { centreAct, type CentreAct, type CentreReader } from '@/lib/domain/guide/centre-act';
import { useTranslations } from '@/lib/text/here';

interface CentreActsProps {
  readonly centre: Pick<Centre, 'id' | 'name' | 'status' | 'successor'>;
  readonly reader: CentreReader;
}

/** The one thing to do about a centre, and its box for comparing it with others. */
export function CentreActs({ centre, reader }: CentreActsProps) {
  const t = useTranslations('centres.compare');
  return (
    <div className="cen-acts">
      <Act act={centreAct(centre, reader)} centre={centre} tripId={reader.tripId} />
      <label className="cen-tick">
        <input type="checkbox" name="with" value={centre.id} form="compare" />
        <span>{t('tick')}<span className="vh">: {centre.name}</span></span>
      </label>
    </div>
  );
}

interface ActProps {
  readonly act: CentreAct | null;
  readonly centre: CentreActsProps['centre'];
  readonly tripId: string | null;
}

function Act({ act, centre: { id, name, successor }, tripId }: ActProps) {
  const t = useTranslations('centres');
  const which = <span className="vh">: {name}</span>;
  switch (act) {
    case 'plan':
      return <ButtonLink href={`/trips/new?centre=${id}`}>{t('plan')}{which}</ButtonLink>;
    case 'use':
      return <ButtonLink href={`/trips/${tripId}/centre?centre=${id}`}>{t('use')}{which}</ButtonLink>;
    case 'mine':
      return <Tag tone="ok" icon="check">{t('inTrip')}</Tag>;
    case 'successor':
      return <a className="btn btn--text" href={`/centres#${successor?.id}`}>{t('seeSuccessor')}{which}</a>;
    case 'tell':
      return <ButtonLink look="text" href={`/centres/suggest?centre=${id}`}>{t('know')}{which}</ButtonLink>;
    case null:
      return null;
  }
}
