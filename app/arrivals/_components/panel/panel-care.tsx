import { ActionForm } from '@/components/kit/action-form';
import { Fold } from '@/components/kit/fold';
import { SelectField } from '@/components/kit/select-field';
import { SubmitButton } from '@/components/kit/submit-button';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { rowView } from '@/lib/text/arrival-words';
import { formatMoment, listed } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { acknowledgeArrival, assignArrival } from '../../actions';
import type { PanelShown } from './side-panel';

/** Who looks after the arrival, and who has seen how it stands. */
export function PanelCare(shown: PanelShown) {
  const { panel: { arrival: { coordinator }, reader } } = shown;
  const t = useTranslations('arrivalPanel.care');
  const isOwn = coordinator?.userId === reader.userId;
  const name = coordinator && isolated(coordinator.name);
  return (
    <section aria-labelledby="panel-care">
      <h3 id="panel-care">{t('title')}</h3>
      <p>{name === null ? t('nobody') : isOwn ? t('you', { name }) : <b>{name}</b>}</p>
      {isOwn ? null : <Take {...shown} />}
      <GiveOn {...shown} />
      <Acknowledged {...shown} />
    </section>
  );
}

const hiddenOf = ({ centreId, panel: { record: { trip }, arrival: { coordinator } } }: PanelShown) =>
  ({ centreId, tripId: trip.id, seen: coordinator?.userId ?? '' });

/** Stands there too when somebody else has it: whoever pressed it at the same time as they is told here. */
function Take(shown: PanelShown) {
  const t = useTranslations('arrivalPanel.care');
  return <ActionForm action={assignArrival} submit={t(shown.panel.arrival.coordinator ? 'takeOver' : 'take')} look="outline" hidden={{ ...hiddenOf(shown), coordinatorId: shown.panel.reader.userId }} />;
}

function GiveOn(shown: PanelShown) {
  const { panel: { colleagues, arrival: { coordinator }, reader } } = shown;
  const t = useTranslations('arrivalPanel.care');
  const options = colleagues.map(({ userId, name }) => ({ value: userId, label: userId === reader.userId ? t('you', { name }) : name }));
  return (
    <ActionForm action={assignArrival} submit={null} hidden={hiddenOf(shown)}>
      <Fold summary={t('change')} names={['coordinatorId']} initial={{}}>
        <SelectField name="coordinatorId" label={t('who')} empty={t('empty')} initial={coordinator?.userId ?? ''} options={options} />
        <SubmitButton look="outline">{t('save')}</SubmitButton>
      </Fold>
    </ActionForm>
  );
}

/** What changed after somebody had seen it is seen once more. */
function Acknowledged({ centreId, panel: { arrival }, now }: PanelShown) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.care');
  const { acknowledged, changedAt } = arrival;
  const changes = rowView(arrival, locale, now).changes.filter(({ at }) => !acknowledged || new Date(at) > acknowledged.at).map(({ words }) => words);
  const isSeen = acknowledged !== null && acknowledged.at >= changedAt;
  return (
    <>
      {acknowledged ? <p className="soft">{t('acknowledged', { name: isolated(acknowledged.name || t('somebody')), when: formatMoment(acknowledged.at, NEW_YORK, locale) })}</p> : null}
      {changes.length > 0 && !isSeen ? <p>{t(acknowledged ? 'changedSince' : 'changedLast', { changes: listed(changes, locale) })}</p> : null}
      {isSeen ? null : (
        <ActionForm action={acknowledgeArrival} submit={t('acknowledge')} look="outline" hidden={{ centreId, tripId: arrival.tripId, seen: changedAt.toISOString() }} />
      )}
    </>
  );
}
