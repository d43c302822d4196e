import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import { useTranslations } from '@/lib/text/here';
import { takeBack } from '../actions';

/** Back to Mendway's own numbers. */
export function ResetForm({ procedure: { id, version } }: { procedure: { readonly id: ProcedureId; readonly version: string } }) {
  const t = useTranslations('adminProcedures');
  return (
    <Section id="reset" title={t('resetTitle')}>
      <p className="admin-lead">{t('resetNote')}</p>
      <ActionForm action={takeBack} submit={t('reset')} look="outline" hidden={{ procedure: id, version }} label={t('resetTitle')} />
    </Section>
  );
}
