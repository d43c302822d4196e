import type { RibbonView } from '@/lib/domain/ribbon/types';
import type { Locale } from '@/lib/text/locale';
import { miniLabel } from './ribbon-words';

interface MiniRibbonProps {
  readonly view: RibbonView;
  readonly locale: Locale;
  /** Along the lower edge of the header, or taller within a page. */
  readonly size?: 'edge' | 'tall';
}

/** The trip without text: patterns alone. */
export function MiniRibbon({ view, locale, size = 'edge' }: MiniRibbonProps) {
  return (
    <div className={`mini mini--${size}`} role="img" aria-label={miniLabel(view.phases, locale)}>
      {view.phases.map(({ key, phase, days, omitted }) => (
        <i key={key} data-phase={phase} style={{ '--days': days.length + omitted }} />
      ))}
    </div>
  );
}
