import Link from 'next/link';
import { SeverityShape } from '@/components/kit/severity-shape';
import type { DayEvent } from '@/lib/domain/arrivals/day-counts';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import type { SheetLine } from '@/lib/text/day-sheet-words';
import { useTranslations } from '@/lib/text/here';

interface DayTableProps {
  readonly event: DayEvent;
  readonly lines: readonly SheetLine[];
  readonly centre: string | undefined;
}

/** Those who arrive, have surgery or go home on the day. On paper each has a box to tick. */
export function DayTable({ event, lines, centre }: DayTableProps) {
  const t = useTranslations('arrivalsOut.day');
  const titleId = `day-${event}`;
  return (
    <section className="day-part" aria-labelledby={titleId}>
      <h2 id={titleId}>{t(`events.${event}`, { count: lines.length })}</h2>
      {lines.length > 0 ? (
        <table className="day-table sheet" aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col" className="day-tick">{t('columns.done')}</th>
              <th scope="col">{t('columns.time')}</th>
              <th scope="col">{t('columns.patient')}</th>
              <th scope="col">{t(`columns.${event}`)}</th>
              <th scope="col">{t('columns.with')}</th>
              <th scope="col">{t('columns.needs')}</th>
              <th scope="col">{t('columns.flags')}</th>
              <th scope="col">{t('columns.coordinator')}</th>
            </tr>
          </thead>
          <tbody>{lines.map((line) => <DayRow key={line.tripId} line={line} event={event} centre={centre} />)}</tbody>
        </table>
      ) : <p className="soft">{t(`none.${event}`)}</p>}
    </section>
  );
}

function DayRow({ line, event, centre }: { line: SheetLine; event: DayEvent; centre: string | undefined }) {
  const t = useTranslations('arrivalsOut.day');
  const { tripId, patient, homeCity, time, what, note, companion, needs, flags, coordinator } = line;
  return (
    <tr>
      <td className="day-tick"><span aria-hidden="true" /></td>
      <td data-l={t('columns.time')} className="day-time">{time || t('noTime')}</td>
      <th scope="row"><Link href={arrivalsPath({ centre, trip: tripId })} prefetch={false}>{patient}</Link><span>{homeCity}</span></th>
      <td data-l={t(`columns.${event}`)}>{what}<span>{note}</span></td>
      <td data-l={t('columns.with')}>{companion.name}<span>{companion.relation}</span><span>{companion.escort}</span></td>
      <td data-l={t('columns.needs')}>{needs.length > 0 ? needs.map(({ code, words }) => <span key={code} className="day-each">{words}</span>) : t('noNeeds')}</td>
      <td data-l={t('columns.flags')}>
        {flags.length > 0 ? flags.map(({ words, level }) => <DayFlag key={words} words={words} level={level} />) : t('noFlags')}
      </td>
      <td data-l={t('columns.coordinator')}>{coordinator ? coordinator.name : t('nobody')}</td>
    </tr>
  );
}

const DayFlag = ({ words, level }: { words: string; level: 'stop' | 'warn' }) => (
  <span className={`flagtag flagtag--${level}`}><SeverityShape level={level} />{words}</span>
);
