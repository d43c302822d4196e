import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { Day } from '@/lib/domain/calendar/types';
import { ROUTE_STANDINGS, type RouteStanding } from '@/lib/input/admin-forms';
import { useTranslations } from '@/lib/text/here';
import { review } from '../actions';

interface ReviewFormProps {
  readonly route: { readonly origin: string; readonly destination: string; readonly carrier: string; readonly carrierName: string; readonly standing: RouteStanding };
  readonly today: Day;
}

/** One line of our list, looked at anew. */
export function ReviewForm({ route: { origin, destination, carrier, carrierName, standing }, today }: ReviewFormProps) {
  const t = useTranslations('admin.routes');
  const a = useTranslations('admin');
  const options = ROUTE_STANDINGS.map((value) => ({ value, label: t(`standings.${value}`), note: t(`standingNotes.${value}`) }));
  const back = <ButtonLink look="text" href={`/admin/routes?from=${origin}#from`}>{a('close')}</ButtonLink>;
  return (
    <Section id="review" title={t('reviewTitle')} aside={<span>{t('line', { origin, destination, airline: carrier })}</span>}>
      <ActionForm action={review} submit={a('save')} hidden={{ origin, destination, carrier }} className="sheet pad" aside={back}>
        <ChoiceGroup name="standing" legend={t('standing')} initial={standing} options={options} />
        <Field name="carrierName" label={t('carrierName')} initial={carrierName} maxLength={80} required />
        <Field name="reviewedOn" type="date" label={t('reviewedOn')} initial={today} max={today} required />
      </ActionForm>
    </Section>
  );
}
