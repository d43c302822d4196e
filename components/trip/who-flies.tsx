import { buttonClass } from '@/components/kit/button-class';
import { SourceLine } from '@/components/kit/source-line';
import type { AirportSpot } from '@/lib/domain/flights/nearest';
import type { NonstopAnswer, NonstopFlyer } from '@/lib/domain/flights/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import type { Locale } from '@/lib/text/locale';
import { placesWords, sourceWords } from '@/lib/text/nonstop-words';

interface WhoFliesProps {
  readonly home: AirportSpot;
  readonly answer: NonstopAnswer;
  /** Whether the nearest airports with one are shown beside it. */
  readonly hasNearest: boolean;
  /** Where a person sees the airline's non-stops; null for no link. Nothing is sent before they open it. */
  readonly hrefOf: (flyer: NonstopFlyer) => string | null;
}

/** Who flies non-stop from home, each line with where that is from and as of when; or that nobody knows. */
export function WhoFlies({ home, answer, hasNearest, hrefOf }: WhoFliesProps) {
  const [t, locale] = [useTranslations('nonstop'), useLocale()];
  if (answer.state === 'unknown') {
    return (
      <div className="air-unknown">
        <p><b>{t('unknown.title', { city: home.city })}</b></p>
        <p>{t(hasNearest ? 'unknown.body' : 'unknown.alone')}</p>
      </div>
    );
  }
  return (
    <>
      <ul className="routes">
        {answer.flyers.map((flyer) => <Flyer key={keyOf(flyer)} flyer={flyer} from={home.iata} href={hrefOf(flyer)} locale={locale} />)}
      </ul>
      <p className="hint mt-xs">{t('change')}</p>
      {hasNearest ? <p className="hint">{t('unknown.uncertain')}</p> : null}
    </>
  );
}

/** An airline has a line for each kind of source that knows something else of it. */
const keyOf = ({ carrier, source, destinations }: NonstopFlyer): string => [carrier, source.type, ...destinations].join(' ');

interface FlyerProps {
  readonly flyer: NonstopFlyer;
  readonly from: string;
  readonly href: string | null;
  readonly locale: Locale;
}

function Flyer({ flyer, from, href, locale }: FlyerProps) {
  const t = useTranslations('nonstop');
  return (
    <li>
      <div>
        <b>{flyer.carrierName}</b>
        <span className="soft">{placesWords(flyer, from, locale)}</span>
        <SourceLine kind={flyer.source.type === 'listed' ? 'own' : 'measured'}>{sourceWords(flyer.source, locale)}</SourceLine>
      </div>
      {href ? <a className={buttonClass({ look: 'text' })} href={href} rel="noreferrer">{t('see')}<span className="vh">{t('seeAt', { airline: flyer.carrierName })}</span></a> : null}
    </li>
  );
}
