import { randomUUID } from 'node:crypto';
import { askPatient } from '@/app/trips/[tripId]/questions/actions';
import type { DeskAccess } from '@/lib/data/open-desk';
import { arrivalPanel } from '@/lib/server/arrival-panel';
import { SidePanel } from './_components/panel/side-panel';

interface ArrivalPanelProps {
  /** The desk that the board belongs to. */
  readonly desk: DeskAccess<'see-arrivals'>;
  readonly tripId: string;
  /** For addresses of this desk; nothing where the person has no other. */
  readonly centre: string | undefined;
  /** The same board without the panel. */
  readonly closeHref: string;
  readonly now: Date;
}

/** The side panel of the board: one arrival, all about it and what can be done. Who opens it is written down first. */
export async function ArrivalPanel({ desk, tripId, centre, closeHref, now }: ArrivalPanelProps) {
  const panel = await arrivalPanel(desk, tripId, now);
  return <SidePanel panel={panel} centre={centre} centreId={desk.centreId} closeHref={closeHref} now={now} commandId={randomUUID()} ask={askPatient} />;
}
