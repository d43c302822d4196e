import { SourceLine } from '@/components/kit/source-line';
import { CentreSource } from '@/components/trip/centre-source';
import { CentreState } from '@/components/trip/centre-state';
import { CentreTag } from '@/components/trip/centre-tag';
import { dialled } from '@/components/trip/dialled';
import type { Day } from '@/lib/domain/calendar/types';
import { airportDistances } from '@/lib/domain/guide/airport-distances';
import type { Centre } from '@/lib/domain/guide/centre';
import type { CentreReader } from '@/lib/domain/guide/centre-act';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { airportDistancesSentence } from '@/lib/text/centre-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { sentencesOf } from '@/lib/text/translator';
import { CentreActs } from './centre-acts';

interface CentreEntryProps {
  readonly centre: Centre;
  readonly reader: CentreReader;
  readonly today: Day;
}

/** One centre of the list: status, what somebody official says of it, and who that is. */
export function CentreEntry({ centre, reader, today }: CentreEntryProps) {
  const t = useTranslations('centres');
  const standing = centreStanding(centre, today);
  const place = [centre.address, centre.borough].filter(Boolean).join(', ');
  return (
    <li className={`cen cen--${standing}`} id={centre.id}>
      <div className="cen-main">
        <h2>{centre.name}</h2>
        <p className="soft">{place || (centre.status === 'UNVERIFIED' ? t('noAddress') : null)}</p>
      </div>
      <CentreTag standing={standing} />
      <div className="cen-facts">
        <CentreState centre={centre} today={today} />
        <CentreRemarks centre={centre} />
        <CentreSource centre={centre} />
        {centre.spot && standing !== 'closed' ? <Distances spot={centre.spot} /> : null}
      </div>
      <CentreActs centre={centre} reader={reader} />
    </li>
  );
}

function Distances({ spot }: { spot: NonNullable<Centre['spot']> }) {
  const locale = useLocale();
  return <SourceLine kind="own">{airportDistancesSentence(airportDistances(spot), locale)}</SourceLine>;
}

function CentreRemarks({ centre: { id, name, alsoKnownAs, phone, website } }: { centre: Centre }) {
  const t = useTranslations('centres');
  const words = sentencesOf(useLocale(), 'centres');
  const note = `notes.${id}`;
  return (
    <>
      {words.knows(note) ? <p>{words.say(note)}</p> : null}
      {alsoKnownAs.length > 0 ? <p className="soft">{t('alsoKnownAs', { names: alsoKnownAs.join(', ') })}</p> : null}
      {phone ? <p><a className="cen-phone" href={dialled(phone)}>{t('phone', { phone })}<span className="vh">: {name}</span></a></p> : null}
      {website ? <p><a href={website} rel="noreferrer">{t('website')}<span className="vh">: {name}</span></a></p> : null}
    </>
  );
}
