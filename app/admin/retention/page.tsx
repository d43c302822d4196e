import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { readRetention } from '@/lib/data/retention';
import { RETENTION_BOUNDS, TOLD_DAYS_BEFORE } from '@/lib/domain/retention/retention';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorPage } from '@/lib/server/administrator-page';
import { requireProof } from '@/lib/server/step-up';
import { set } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletion.retention'))('title') };
}

const number = { inputMode: 'numeric', maxLength: 4, autoComplete: 'off' } as const;

/** How long what is over is kept. */
export default async function RetentionPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const person = await administratorPage();
  await requireProof();
  const [kept, t, admin, asked] = await Promise.all([
    readRetention(), getTranslations('deletion.retention'), getTranslations('admin'), searchParams.then((query) => adminQuery.parse(query)),
  ]);
  const { endedTripMonths, auditMonths, graceDays } = kept;
  return (
    <OwnScreen person={person.name} className="acc" title={t('title')} lead={t('lead')} back={{ href: '/admin', label: admin('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{admin('done')}</p></Notice>}
      <ActionForm action={set} submit={admin('save')} className="sheet pad">
        <Field {...number} name="endedTripMonths" label={t('endedTripMonths')} hint={t('endedHint', { days: TOLD_DAYS_BEFORE })} initial={endedTripMonths === null ? '' : String(endedTripMonths)} />
        <Field {...number} name="auditMonths" label={t('auditMonths')} hint={t('auditHint', RETENTION_BOUNDS.auditMonths)} initial={String(auditMonths)} required />
        <Field {...number} name="graceDays" label={t('graceDays')} hint={t('graceHint', RETENTION_BOUNDS.graceDays)} initial={String(graceDays)} required />
      </ActionForm>
    </OwnScreen>
  );
}
