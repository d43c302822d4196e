import type { ReactNode } from 'react';
import type { RibbonView } from '@/lib/domain/ribbon/types';
import type { Locale } from '@/lib/text/locale';
import { Ribbon } from './ribbon';

interface RibbonSheetProps {
  readonly view: RibbonView;
  readonly locale: Locale;
  readonly label: string;
  /** A line above the ribbon. */
  readonly caption?: ReactNode;
  /** Lifted onto the lower edge of a dark panel above it. */
  readonly overlaps?: boolean;
}

/** The ribbon on its paper. */
export function RibbonSheet({ view, locale, label, caption, overlaps = false }: RibbonSheetProps) {
  return (
    <div className={overlaps ? 'ribbon-sheet sheet' : 'ribbon-sheet ribbon-sheet--flat sheet'}>
      {caption ? <p className="ribbon-caption">{caption}</p> : null}
      <Ribbon view={view} locale={locale} label={label} />
    </div>
  );
}
