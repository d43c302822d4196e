import type { ReactNode } from 'react';
import { Section } from '@/components/kit/section';
import type { Item } from '@/lib/domain/itinerary/types';
import { useTranslations } from '@/lib/text/here';
import { DaysToAsk } from './days-to-ask';
import type { Shown } from './shown';
import { StandUps } from './stand-ups';
import { StateTag } from './state-tag';
import { Stub } from './stub';
import { Ticket } from './ticket';
import { Ways } from './ways';

interface DirectionProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
  readonly shown: Shown;
  /** The one flight whose button is solid. */
  readonly firstId: string | null;
  /** Said where there is no journey yet. */
  readonly none: ReactNode;
}

/** The journeys of one direction, each with what one can do about it. */
export function Direction({ id, title, items, shown, firstId, none }: DirectionProps) {
  const t = useTranslations('flights');
  const [only] = items.length === 1 ? items : [];
  return (
    <Section id={id} title={title} aside={only ? <p><StateTag item={only} shown={shown} /></p> : null} className="flight-part">
      {items.length === 0 ? none : null}
      {items.map((item) => (
        <div key={item.id} className="flight-journey" id={`item-${item.id}`}>
          {only ? null : <p className="tags"><StateTag item={item} shown={shown} /></p>}
          <Ticket item={item} shown={shown} stub={<Stub item={item} shown={shown} />}>
            {item.kind === 'FLIGHT' && item.purpose === 'GO_HOME' ? <DaysToAsk item={item} shown={shown} /> : null}
            {item.kind === 'FLIGHT' ? null : <StandUps item={item} shown={shown} />}
            {item.note ? <p className="soft">{item.note}</p> : null}
          </Ticket>
          <Ways item={item} shown={shown} isFirst={item.id === firstId} />
          {item.kind === 'FLIGHT' && item.purpose === 'GO_HOME' ? <p className="to-check"><a href="#check">{t('toCheck')}</a></p> : null}
        </div>
      ))}
    </Section>
  );
}
