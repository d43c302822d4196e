import { ActionForm } from '@/components/kit/action-form';
import { nextStage, stageBefore } from '@/lib/domain/arrivals/stages';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { markArrival } from '../../actions';
import type { PanelShown } from './side-panel';

/** How far the stay has come: the next mark, and the last one taken back. */
export function PanelStage({ centreId, panel: { arrival: { tripId, stage, stageAt } } }: PanelShown) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.stage');
  const [next, before] = [nextStage(stage), stageBefore(stage)];
  const hidden = { centreId, tripId, seen: stage };
  const now = t(`now.${stage}`);
  return (
    <section aria-labelledby="panel-stage">
      <h3 id="panel-stage">{t('title')}</h3>
      <p>{stageAt ? t('since', { stage: now, when: formatMoment(stageAt, NEW_YORK, locale) }) : now}</p>
      {next && next !== 'COMING' ? <ActionForm action={markArrival} submit={t(`mark.${next}`)} look="outline" hidden={{ ...hidden, stage: next }} /> : null}
      {before ? <ActionForm action={markArrival} submit={t('back')} look="text" hidden={{ ...hidden, stage: before }} /> : null}
    </section>
  );
}
