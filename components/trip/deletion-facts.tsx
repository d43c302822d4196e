import { Section } from '@/components/kit/section';
import { isolated } from '@/lib/text/isolated';
import { useTranslations } from '@/lib/text/here';

interface DeletionFactsProps {
  readonly what: 'trip' | 'account';
  readonly graceDays: number;
  /** The centre that sees the trip; null: none does. */
  readonly centre?: string | null;
}

const GOES = { trip: ['plan', 'medical', 'people', 'links'], account: ['account', 'trips', 'places', 'devices'] } as const;
const STAYS = { trip: ['audit'], account: ['audit', 'done'] } as const;

/** What goes, what stays and why, and how long there is a way back. */
export function DeletionFacts({ what, graceDays, centre = null }: DeletionFactsProps) {
  const t = useTranslations(`deletion.${what}`);
  const words = useTranslations('deletion');
  const trip = useTranslations('deletion.trip');
  return (
    <>
      <Section id="when" title={words('when')} className="flow"><p>{t('now')}</p><p>{words('grace', { days: graceDays })}</p></Section>
      <Section id="goes" title={words('goes')}>
        <ul className="bullets">{GOES[what].map((one) => <li key={one}>{t(`goesWith.${one}`)}</li>)}</ul>
      </Section>
      <Section id="stays" title={words('stays')}>
        <ul className="bullets">
          {STAYS[what].map((one) => <li key={one}>{t(`staysOf.${one}`)}</li>)}
          {centre === null ? null : <li>{trip('staysOf.desk', { centre: isolated(centre) })}</li>}
        </ul>
      </Section>
    </>
  );
}
