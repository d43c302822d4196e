import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import type { Escort } from '@/lib/domain/itinerary/types';
import { escortMark } from '@/lib/domain/people/escort';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { arrangeEscort, endCentresEscort } from '../actions';

/** Staff name what their centre arranges, change it, or take it back. */
export function CentresEscort({ tripId, escort }: { tripId: string; escort: Escort }) {
  const t = useTranslations('centresWord.escort');
  if (escort.state === 'accepted') return <Notice tone="tip"><p>{t('isTaken', { name: isolated(escort.name) })}</p></Notice>;
  const hidden = { tripId, seen: escortMark(escort) };
  const isArranged = escort.state === 'centre';
  return (
    <section aria-labelledby="centres-escort">
      <h2 id="centres-escort">{t('formTitle')}</h2>
      <ActionForm action={arrangeEscort} submit={t('save')} hidden={hidden} className="sheet pad">
        <Field name="name" label={t('name')} hint={t('nameHint')} initial={isArranged ? escort.name : ''} autoComplete="off" maxLength={80} required />
        <Field name="phone" label={t('phone')} type="tel" initial={escort.phone ?? ''} autoComplete="off" maxLength={40} />
      </ActionForm>
      {isArranged ? <ActionForm action={endCentresEscort} submit={t('takeBack')} look="outline" hidden={hidden} /> : null}
    </section>
  );
}
