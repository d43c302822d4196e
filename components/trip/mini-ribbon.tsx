import type { RibbonView } from '@/lib/domain/ribbon/types';
import type { Locale } from '@/lib/text/locale';
import { miniLabel } from './ribbon-words';

/** The trip without text: patterns alone, along the lower edge of the header. */
export function MiniRibbon({ view, locale }: { view: RibbonView; locale: Locale }) {
  return (
    <div className="mini mini--edge" role="img" aria-label={miniLabel(view.phases, locale)}>
      {view.phases.map(({ key, phase, days, omitted }) => (
        <i key={key} data-phase={phase} style={{ '--days': days.length + omitted }} />
      ))}
    </div>
  );
}
