import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import type { FormAction } from '@/components/kit/form-state';
import type { ArrivalPanel } from '@/lib/domain/arrivals/panel';
import { ageOn } from '@/lib/domain/card/age';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { PanelAwaits } from './panel-awaits';
import { PanelCare } from './panel-care';
import { PanelFacts } from './panel-facts';
import { PanelFlags } from './panel-flags';
import { PanelFocus } from './panel-focus';
import { PanelHappenings } from './panel-happenings';
import { PanelNotes } from './panel-notes';
import { PanelQuestion } from './panel-question';
import { PanelReminders } from './panel-reminders';
import { PanelStage } from './panel-stage';
import { PanelTasks } from './panel-tasks';
import { PanelWays } from './panel-ways';

/** What every part of the panel is given. */
export interface PanelShown {
  readonly panel: ArrivalPanel;
  readonly centreId: string;
  /** For addresses of this desk; nothing where the person has no other. */
  readonly centre: string | undefined;
  readonly now: Date;
  /** Made with the page: what is sent twice is done once. */
  readonly commandId: string;
  /** `askPatient` of the trip's questions. */
  readonly ask: FormAction;
}

interface SidePanelProps extends Omit<PanelShown, 'panel'> {
  /** Null: no trip on this board. */
  readonly panel: ArrivalPanel | null;
  /** The same board without the panel. */
  readonly closeHref: string;
}

/** One arrival beside the board: what may go wrong, what to know, and what staff can do. */
export function SidePanel({ panel, closeHref, ...shown }: SidePanelProps) {
  const t = useTranslations('arrivalPanel');
  if (!panel) return <Missing closeHref={closeHref} />;
  const { record: { patientName: name, trip } } = panel;
  return (
    <aside className="panel panel--arrival" aria-labelledby="panel-title">
      <div className="panel-head">
        <PanelFocus tripId={trip.id}><bdi>{name}</bdi></PanelFocus>
        <Close href={closeHref} label={t('closeFor', { name: isolated(name) })} />
        <WhoLine panel={panel} now={shown.now} />
      </div>
      <div className="panel-body"><PanelParts {...shown} panel={panel} /></div>
      <PanelWays {...shown} panel={panel} />
    </aside>
  );
}

function PanelParts(shown: PanelShown) {
  return (
    <>
      <PanelFlags {...shown} />
      <PanelAwaits {...shown} />
      <PanelFacts {...shown} />
      <PanelCare {...shown} />
      <PanelReminders {...shown} />
      <PanelStage {...shown} />
      <PanelQuestion {...shown} />
      <PanelTasks {...shown} />
      <PanelNotes {...shown} />
      <PanelHappenings {...shown} />
    </>
  );
}

const Close = ({ href, label }: { href: string; label: string }) =>
  <Link className="iconbtn" href={href} prefetch={false} scroll={false} aria-label={label}><Icon name="x" /></Link>;

/** The same words for a trip of another centre, one that is not shared any more, and none at all. */
function Missing({ closeHref }: { closeHref: string }) {
  const t = useTranslations('arrivalPanel');
  return (
    <aside className="panel panel--arrival" aria-labelledby="panel-title">
      <div className="panel-head">
        <h2 id="panel-title">{t('noTitle')}</h2>
        <Close href={closeHref} label={t('close')} />
      </div>
      <div className="panel-body"><p>{t('noNote')}</p></div>
    </aside>
  );
}

/** "64 years old, Denver. Speaks English": as far as anybody said. */
function WhoLine({ panel: { bornOn, languages, record: { trip: { home } } }, now }: Pick<PanelShown, 'panel' | 'now'>) {
  const t = useTranslations('arrivalPanel');
  const age = bornOn && t('age', { age: ageOn(bornOn, dayIn(NEW_YORK, now)) });
  const who = [age, home.city].filter(Boolean).join(', ');
  const speaks = languages && t('speaks', { languages: isolated(languages) });
  const said = [who, speaks].filter(Boolean).join('. ');
  return said === '' ? null : <p className="soft">{said}</p>;
}
