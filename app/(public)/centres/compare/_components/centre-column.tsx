import type { ReactNode } from 'react';
import { SourceLine } from '@/components/kit/source-line';
import { CentreSource } from '@/components/trip/centre-source';
import { CentreState } from '@/components/trip/centre-state';
import { CentreTag } from '@/components/trip/centre-tag';
import { dialled } from '@/components/trip/dialled';
import type { Day } from '@/lib/domain/calendar/types';
import { airportDistances } from '@/lib/domain/guide/airport-distances';
import type { Centre } from '@/lib/domain/guide/centre';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { airportDistanceWords } from '@/lib/text/centre-words';
import { useLocale, useTranslations } from '@/lib/text/here';

/** What is known of one centre, line by line; what is not known says so, so that the lines of all stand side by side. */
export function CentreColumn({ centre, today }: { centre: Centre; today: Day }) {
  const t = useTranslations('centres.compare');
  const standing = centreStanding(centre, today);
  const { name, address, borough, phone, website, alsoKnownAs } = centre;
  return (
    <li className="sheet cmp-one">
      <h2>{name}</h2>
      <dl className="cmp-facts">
        <Line term={t('status')}><CentreTag standing={standing} /><CentreState centre={centre} today={today} /></Line>
        <Line term={t('address')}>{[address, borough].filter(Boolean).join(', ') || t('noAddress')}</Line>
        <Line term={t('phone')}>{phone ? <a className="cen-phone" href={dialled(phone)}>{phone}</a> : t('noPhone')}</Line>
        <Line term={t('website')}>{website ? <a href={website} rel="noreferrer">{new URL(website).hostname}</a> : t('noAddress')}</Line>
        <Line term={t('airports')}>{standing === 'closed' ? t('closedDistance') : <Airports spot={centre.spot} />}</Line>
        <Line term={t('names')}>{alsoKnownAs.join(', ') || t('noNames')}</Line>
        <Line term={t('says')}><CentreSource centre={centre} /></Line>
      </dl>
    </li>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return <div><dt>{term}</dt><dd>{children}</dd></div>;
}

function Airports({ spot }: Pick<Centre, 'spot'>) {
  const t = useTranslations('centres.compare');
  const locale = useLocale();
  if (!spot) return t('noDistance');
  return (
    <>
      <ul>{airportDistanceWords(airportDistances(spot), locale).map(({ airport, distance }) => <li key={airport}>{airport} <span className="nb">{distance}</span></li>)}</ul>
      <SourceLine kind="own">{t('ownEstimate')}</SourceLine>
    </>
  );
}
