import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { SetResource } from '@/lib/domain/appointments/settings';
import { RESOURCE_KINDS } from '@/lib/domain/appointments/types';
import { LONGEST_NAME } from '@/lib/input/desk-settings-forms';
import { deskPath } from '@/lib/input/desk-booking';
import { useTranslations } from '@/lib/text/here';
import { add, change } from '../actions';

interface ResourceFormProps {
  readonly centreId: string;
  /** Null: a new one. */
  readonly resource: SetResource | null;
}

export function ResourceForm({ centreId, resource }: ResourceFormProps) {
  const t = useTranslations('deskSettings.resources');
  const d = useTranslations('deskSettings');
  const hidden = { centreId, ...(resource && { resourceId: resource.id, version: resource.version }) };
  const back = <ButtonLink look="text" href={deskPath('resources', { centre: centreId })}>{d('back')}</ButtonLink>;
  return (
    <Section id="resource" title={resource ? t('changeTitle', { name: resource.name }) : t('addTitle')}>
      <ActionForm action={resource ? change : add} submit={d('save')} hidden={hidden} className="sheet pad" aside={back}>
        <Field name="name" label={d('name')} hint={t('nameHint')} initial={resource?.name} maxLength={LONGEST_NAME} autoComplete="off" required />
        <ChoiceGroup name="kind" legend={t('kind')} initial={resource?.kind ?? 'CLINICIAN'} options={RESOURCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </ActionForm>
    </Section>
  );
}
