import type { Home } from '@/lib/domain/itinerary/types';
import type { Update } from '@/lib/domain/people/types';
import { useLocale } from '@/lib/text/here';
import { updateHeadline } from '@/lib/text/update-words';
import { UpdateHour } from './update-hour';

interface UpdatesHeadProps {
  /** "For family. Ruth chose what you see." */
  readonly forWhom: string;
  readonly patientName: string;
  /** What counts now; null while there is nothing to read. */
  readonly latest: Update | null;
  /** The title while there is nothing. */
  readonly nothing: string;
  readonly home: Home;
}

/** How it goes, in one sentence and the hour of it on both clocks. */
export function UpdatesHead({ forWhom, patientName, latest, nothing, home }: UpdatesHeadProps) {
  const locale = useLocale();
  return (
    <section className="up-field on-field">
      <div className="wrap up-wrap">
        <p className="up-for">{forWhom}</p>
        <h1>{latest ? updateHeadline(latest.state, patientName, locale) : nothing}</h1>
        {latest ? <p className="up-when num"><UpdateHour at={latest.postedAt} home={home} /></p> : null}
      </div>
    </section>
  );
}
