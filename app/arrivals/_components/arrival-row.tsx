import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/kit/icon';
import type { IconName } from '@/components/kit/icons';
import { SeverityShape } from '@/components/kit/severity-shape';
import { Tag } from '@/components/kit/tag';
import type { ArrivalNeed } from '@/lib/domain/arrivals/needs';
import type { ArrivalRowView, FlagView } from '@/lib/text/arrival-words';
import type { BoardLabels } from '@/lib/text/board-words';
import { StaffSign } from './staff-sign';

export interface ArrivalRowProps {
  readonly view: ArrivalRowView;
  readonly labels: BoardLabels;
  /** Where its side panel is open. */
  readonly href: string;
  readonly isOpen: boolean;
  /** Days stand above the lines; on boards in another order each line says its own. */
  readonly isUnderDay: boolean;
  /** What changed since one's last look. */
  readonly badge?: ReactNode;
}

/** A line of the board: drawn on the server, and again in the browser when a change is pushed. A card on the phone. */
export function ArrivalRow({ view, labels, href, isOpen, isUnderDay, badge }: ArrivalRowProps) {
  const { tripId, patient, homeCity, lands, surgery, ribbon, companion, stageWords, awaits } = view;
  return (
    <tr id={rowId(tripId)} className={clsx('arrival', isOpen && 'is-open')} data-trip={tripId}>
      <th scope="row">
        <Link href={href} prefetch={false} scroll={false} aria-current={isOpen ? 'true' : undefined}><bdi>{patient}</bdi></Link>
        <span><bdi>{homeCity}</bdi></span>
        {stageWords ? <Tag>{stageWords}</Tag> : null}
        {badge}
      </th>
      <td data-l={labels.lands}>
        {isUnderDay ? null : <span className="a-day">{lands.day}</span>}
        {view.arrivesAt ? <b className="num">{lands.time}</b> : lands.time} {lands.airport}
        <span>{lands.by}</span>
      </td>
      <td data-l={labels.surgery}>{surgery.procedure}<span>{surgery.day}</span></td>
      <td className="c-trip">
        {ribbon.phases.length > 0 ? (
          <div className="mini mini--row" role="img" aria-label={ribbon.label}>
            {ribbon.phases.map(({ phase, days }, index) => <i key={index} data-phase={phase} style={{ '--days': days }} />)}
          </div>
        ) : null}
      </td>
      <td className="c-with">
        <b className="a-with">{labels.companion}</b><bdi>{companion.name}</bdi>
        {companion.relation ? <span><bdi>{companion.relation}</bdi></span> : null}
        {companion.escort ? <span>{companion.escort}</span> : null}
      </td>
      <td className="c-needs"><Needs view={view} /></td>
      <td className="c-ready"><Tag tone={view.ready.tone}>{view.ready.words}</Tag>{awaits ? <span className="a-awaits">{awaits}</span> : null}</td>
      <td className="c-flags"><Flags view={view} /></td>
      <td className="c-assigned"><Assigned view={view} label={labels.assigned} /></td>
    </tr>
  );
}

const rowId = (tripId: string): string => `arrival-${tripId}`;

const NEED_ICONS = { wheelchair: 'accessibility', interpreter: 'languages', diet: 'utensils' } as const satisfies Record<ArrivalNeed, IconName>;

function Needs({ view: { needs, noNeeds } }: { view: ArrivalRowView }) {
  if (needs.length === 0) return <span className="soft">{noNeeds}</span>;
  return needs.map(({ code, words }) => <span key={code} className="need"><Icon name={NEED_ICONS[code]} size="s" /><span className="nt">{words}</span></span>);
}

function Flags({ view: { flags, moreFlags, noFlags } }: { view: ArrivalRowView }) {
  if (flags.length === 0) return <span className="flagtag"><Icon name="check" size="s" />{noFlags}</span>;
  return (
    <>
      {flags.map((flag) => <FlagTag key={flag.words} flag={flag} />)}
      {moreFlags ? (
        <span className={`flagtag flagtag--${moreFlags.level}`}>
          <SeverityShape level={moreFlags.level} /><span aria-hidden="true">{moreFlags.sign}</span><span className="vh">{moreFlags.words}</span>
        </span>
      ) : null}
    </>
  );
}

export function FlagTag({ flag: { level, words } }: { flag: FlagView }) {
  return <span className={`flagtag flagtag--${level}`}><SeverityShape level={level} /><span>{words}</span></span>;
}

function Assigned({ view: { coordinator, nobody, acknowledged }, label }: { view: ArrivalRowView; label: string }) {
  return (
    <>
      <b className="a-with">{label}</b>
      {coordinator ? <StaffSign person={coordinator} /> : <span>{nobody}</span>}
      {acknowledged ? <span className="a-ack" title={acknowledged}><Icon name="check" size="s" /><span className="vh">{acknowledged}</span></span> : null}
    </>
  );
}
