import type { ReactNode } from 'react';
import { dialled } from '@/components/trip/dialled';
import type { ArrivalPanel } from '@/lib/domain/arrivals/panel';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Item } from '@/lib/domain/itinerary/types';
import { holdsTrip } from '@/lib/domain/people/roles';
import { rowView } from '@/lib/text/arrival-words';
import { formatDay, formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { itemName } from '@/lib/text/item-words';
import type { PanelShown } from './side-panel';

interface Fact {
  readonly term: string;
  /** One under the other. */
  readonly lines: readonly ReactNode[];
}

/** When, where, with whom, what is needed, and how to reach them. */
export function PanelFacts({ panel, now }: PanelShown) {
  const t = useTranslations('arrivalPanel.facts');
  const view = rowView(panel.arrival, useLocale(), now);
  const { lands, surgery } = view;
  const facts: readonly Fact[] = [
    { term: t('lands'), lines: [[lands.day, lands.time].filter(Boolean).join(', '), [lands.airport, lands.by].filter(Boolean).join(', ')] },
    { term: t('surgery'), lines: [[surgery.day, panel.surgeon].filter(Boolean).join(', '), surgery.procedure] },
    { term: t('with'), lines: [useWith(panel) || view.companion.name] },
    { term: t('needs'), lines: [...(view.needs.length > 0 ? view.needs.map(({ words }) => words) : [view.noNeeds]), ...useMoreNeeds(panel)] },
    { term: t('escort'), lines: useEscort(panel) },
    { term: t('stay'), lines: useStays(panel) },
    { term: t('phone'), lines: [<Phone key="phone" number={panel.told.phone} />] },
    { term: t('email'), lines: useWriting(panel) },
    { term: t('others'), lines: useOthers(panel) },
  ];
  return <FactList facts={facts.map(({ term, lines }) => ({ term, lines: lines.filter((line) => line !== '') }))} />;
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts facts--tight">
      {facts.filter(({ lines }) => lines.length > 0).map(({ term, lines }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{lines.map((line, index) => <span key={index}>{line}</span>)}</dd>
        </div>
      ))}
    </dl>
  );
}

function useWith({ told: { companionName: name, companionRelation: relation } }: ArrivalPanel): string {
  const t = useTranslations('arrivalPanel.facts');
  return relation && name ? t('person', { name: isolated(name), relation: isolated(relation) }) : name;
}

/** What was written about food, and whether the airline knows of the wheelchair. */
function useMoreNeeds({ told, record: { trip } }: ArrivalPanel): readonly string[] {
  const t = useTranslations('arrivalPanel.facts');
  const locale = useLocale();
  const flight = trip.items.find(({ kind, purpose }) => kind === 'FLIGHT' && purpose === 'ARRIVE');
  if (!told.needsWheelchair || !flight) return [told.dietNote];
  const askedOn = flight.booking?.assistanceAskedOn;
  return [told.dietNote, askedOn ? t('wheelchairAsked', { day: formatDay(askedOn, locale) }) : t('wheelchairOpen')];
}

function useEscort({ record: { trip: { escort } }, escortAnswers }: ArrivalPanel): readonly string[] {
  const t = useTranslations('arrivalPanel.facts');
  const locale = useLocale();
  const accepted = escortAnswers.filter(({ word, name }) => word === 'ACCEPTED' && name === escort.name).at(-1);
  switch (escort.state) {
    case 'none':
      return [t('noEscort')];
    case 'asked':
      return [escort.name, t('asked')];
    case 'accepted':
      return [escort.name, accepted ? t('accepted', { day: formatDayOf(accepted.saidAt, NEW_YORK, locale) }) : ''];
    case 'centre':
      return [t('byCentre'), escort.name];
  }
}

function useStays({ record: { trip: { items } } }: ArrivalPanel): readonly ReactNode[] {
  const t = useTranslations('arrivalPanel.facts');
  const locale = useLocale();
  const stays = items.filter(({ kind, title, stay }) => kind === 'STAY' && (title !== '' || stay));
  if (stays.length === 0) return [t('noStay')];
  return stays.flatMap((item: Item) => [
    itemName(item, locale), item.stay?.address ?? '', item.stay?.phone ? <Phone key={item.id} number={item.stay.phone} /> : '',
  ]);
}

function Phone({ number }: { number: string }) {
  const t = useTranslations('arrivalPanel.facts');
  if (number === '') return <>{t('notTold')}</>;
  return <a className="panel-way" href={dialled(number)} aria-label={t('call', { number })}><bdi>{number}</bdi></a>;
}

/** The owner's address, else the keeper's, who plans for somebody. */
function useWriting({ people, mailFailedAt, record: { patientName } }: ArrivalPanel): readonly ReactNode[] {
  const t = useTranslations('arrivalPanel.facts');
  const telling = useTranslations('telling');
  const locale = useLocale();
  const holder = people.find(holdsTrip);
  if (!holder?.email) return [];
  const write = <a key="write" className="panel-way" href={`mailto:${holder.email}`} aria-label={t('writeTo', { name: isolated(holder.name) })}><bdi>{holder.email}</bdi></a>;
  const comesBack = mailFailedAt ? telling('comesBack', { day: formatDayOf(mailFailedAt, NEW_YORK, locale) }) : '';
  const keeper = holder.role === 'KEEPER' ? t('keeper', { keeper: isolated(holder.name), name: isolated(patientName) }) : '';
  return [write, comesBack, keeper];
}

function useOthers({ people }: ArrivalPanel): readonly string[] {
  const t = useTranslations('arrivalPanel.facts');
  const roles = useTranslations('people.roles');
  return people.filter((one) => !holdsTrip(one)).map(({ name, relation, role }) => t('person', { name: isolated(name), relation: isolated(relation || roles(role)) }));
}
