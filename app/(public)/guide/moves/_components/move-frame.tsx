import type { ReactNode } from 'react';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { EmergencyBox } from '@/components/trip/emergency-box';
import { GuideShell } from '@/components/trip/guide-shell';
import type { TeamCall } from '@/lib/domain/guide/whom-to-call';
import { useTranslations } from '@/lib/text/here';

interface MoveFrameProps {
  readonly reader: { readonly name: string; readonly tripId: string | null } | null;
  readonly title: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  /** Until when a copy of the page may be kept on a device; null where it shows no move. */
  readonly keepUntil: Date | null;
  readonly calls: readonly TeamCall[];
  readonly children: ReactNode;
}

/** Every page of the moves: what it is about, whom to ask, the emergency signs beside it. */
export function MoveFrame({ reader, title, lead, back, keepUntil, calls, children }: MoveFrameProps) {
  const t = useTranslations('moves');
  return (
    <GuideShell reader={reader}>
      {keepUntil ? <meta name="keep-until" content={keepUntil.toISOString()} /> : null}
      <main id="main" className="wrap">
        <PageTitle lead={lead} back={back}>{title}</PageTitle>
        <div className="guide-cols">
          <div className="moves-main">
            {keepUntil ? <Notice tone="tip"><p><b>{t('ask')}</b></p></Notice> : null}
            {children}
          </div>
          <aside><EmergencyBox calls={calls} /></aside>
        </div>
      </main>
    </GuideShell>
  );
}
