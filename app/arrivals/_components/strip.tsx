import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import type { NeedsSomeoneView } from '@/lib/text/arrival-words';
import { type BoardLabels, filled } from '@/lib/text/board-words';
import { FlagTag } from './arrival-row';
import { tripHref } from './board-rows';
import { StaffSign } from './staff-sign';
import { TakeButton } from './take-button';

export interface StripProps {
  readonly strip: { readonly lines: readonly NeedsSomeoneView[]; readonly more: number };
  readonly labels: BoardLabels;
  /** The address of this board without a side panel. */
  readonly path: string;
  /** Where all of them are. */
  readonly moreHref: string;
  /** Whose desk, and who would take it. */
  readonly centreId: string;
  readonly userId: string;
  readonly take: FormAction;
}

/** Those who need someone today, by surgery day: above everything, so that nobody is scrolled past. */
export function Strip({ strip: { lines, more }, labels: { strip: words }, moreHref, ...line }: StripProps) {
  if (lines.length === 0) return null;
  return (
    <section className="needs-today" aria-labelledby="needs-today">
      <div className="needs-head"><h2 id="needs-today">{words.title}</h2><p className="soft">{words.order}</p></div>
      <ol>{lines.map((one) => <StripLine key={one.tripId} one={one} words={words} {...line} />)}</ol>
      {more > 0 ? <p><Link href={moreHref} prefetch={false}>{filled(words.more, more)}</Link></p> : null}
    </section>
  );
}

interface StripLineProps extends Pick<StripProps, 'path' | 'centreId' | 'userId' | 'take'> {
  readonly one: NeedsSomeoneView;
  readonly words: BoardLabels['strip'];
}

function StripLine({ one: { tripId, patient, surgery, flag, coordinator }, words, path, centreId, userId, take }: StripLineProps) {
  return (
    <li>
      <Link href={tripHref(path, tripId)} prefetch={false} scroll={false}><b><bdi>{patient}</bdi></b><span>{surgery}</span></Link>
      {flag ? <FlagTag flag={flag} /> : <span />}
      {coordinator ? <StaffSign person={coordinator} /> : (
        <ActionForm action={take} submit={null} hidden={{ centreId, tripId, seen: '', coordinatorId: userId }}>
          <TakeButton label={filled(words.takeWhose, patient)}>{words.take}</TakeButton>
        </ActionForm>
      )}
    </li>
  );
}
