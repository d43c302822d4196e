import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import type { FormAction } from '@/components/kit/form-state';
import { Tag } from '@/components/kit/tag';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { Trip } from '@/lib/domain/itinerary/types';
import { type EscortLine, escortDuty, escortLines, seenLines } from '@/lib/domain/people/escort-view';
import type { EscortAnswer } from '@/lib/domain/people/types';
import { dutyWords, escortLineWords } from '@/lib/text/escort-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';
import { dialled } from './dialled';
import { PersonSign } from './person-sign';

interface EscortSheetProps {
  readonly trip: Trip;
  readonly answers: readonly EscortAnswer[];
  readonly people: readonly { readonly userId: string }[];
  readonly reader: { readonly userId: string; readonly standing: Standing };
  readonly now: Date;
  /** "June can’t come": leads to what follows from it. */
  readonly lose: FormAction;
  /** Where escorts are asked; null on that page itself. */
  readonly manage: string | null;
}

/** Who takes the patient to the stay and stays the first 24 hours: who was asked, what they said, and when. */
export function EscortSheet(props: EscortSheetProps) {
  const { trip, answers, reader } = props;
  const t = useTranslations('tasks.escort');
  const locale = useLocale();
  const isPatient = reader.standing.role === 'OWNER';
  const lines = seenLines(escortLines({ escort: trip.escort, answers }), reader);
  const isNeedless = trip.profile.escort === 'no' && trip.escort.state === 'none';
  return (
    <section className="sheet escort" aria-labelledby="escort">
      <div className="escort-t">
        <h2 id="escort">{t(isPatient ? 'title' : 'titleOf')}</h2>
        <p>{isNeedless ? t('needless') : dutyWords(escortDuty(trip), isPatient ? 'patient' : 'others', locale)}</p>
      </div>
      <div className="escort-said">
        {trip.escort.state === 'centre' ? <CentresWord escort={trip.escort} /> : null}
        {lines.length > 0 ? <SaidList {...props} lines={lines} /> : null}
        {lines.length === 0 && trip.escort.state === 'none' && !isNeedless ? <p>{t('nobody')}</p> : null}
      </div>
      {mayDo('change-itinerary', reader.standing) ? <Ways {...props} /> : null}
    </section>
  );
}

function CentresWord({ escort: { name, phone } }: Pick<Trip, 'escort'>) {
  const t = useTranslations('tasks.escort');
  return <p>{name ? t('centreNamed', { name: isolated(name) }) : t('centre')} {phone ? <a className="num" href={dialled(phone)}>{phone}</a> : null}</p>;
}

function SaidList({ lines, people, now }: EscortSheetProps & { lines: readonly EscortLine[] }) {
  const t = useTranslations('tasks.escort');
  const tagOf = ({ standing }: EscortLine): ReactNode => {
    if (standing === 'yes') return <Tag tone="ok" icon="check">{t('accepted')}</Tag>;
    return standing === 'asked' ? <Tag tone="wait">{t('waiting')}</Tag> : null;
  };
  return (
    <ol className="asked">
      {lines.map((line) => {
        const index = people.findIndex(({ userId }) => userId === line.personId);
        return <Said key={line.personId ?? line.name} line={line} index={index} now={now} tag={tagOf(line)} />;
      })}
    </ol>
  );
}

function Said({ line, index, now, tag }: { line: EscortLine; index: number; now: Date; tag: ReactNode }) {
  const { said, when } = escortLineWords(line, now, useLocale());
  return (
    <li>
      <PersonSign name={line.name} index={index} />
      <span><b>{said}</b>{when ? <span className="soft small">{when}</span> : null}</span>
      {tag}
    </li>
  );
}

function Ways({ trip, manage, lose }: EscortSheetProps) {
  const t = useTranslations('tasks.escort');
  const { state, name } = trip.escort;
  const isFound = state === 'accepted' || state === 'centre';
  const lost = state === 'centre' ? t('centreCannot') : t('cannotCome', { name: isolated(givenName(name)) });
  return (
    <div className="escort-ways">
      {manage ? <ButtonLink href={manage} look={isFound ? 'text' : 'outline'}>{t(state === 'none' ? 'find' : 'manage')}</ButtonLink> : null}
      {isFound ? <ActionForm action={lose} submit={lost} look="text" hidden={{ tripId: trip.id }} /> : null}
    </div>
  );
}
