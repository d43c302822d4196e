import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { LONGEST_PASSKEY_NAME } from '@/lib/domain/access/second-factor';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { namePasskey, removePasskey } from '../actions';

interface PasskeyRowProps {
  readonly passkey: { readonly id: string; readonly name: string; readonly createdAt: Instant; readonly lastUsedAt: Instant | null };
}

/** One passkey, with what can be changed. */
export function PasskeyRow({ passkey: { id, name, createdAt, lastUsedAt } }: PasskeyRowProps) {
  const t = useTranslations('secondStep');
  const locale = useLocale();
  const shown = isolated(name);
  const day = (moment: Instant): string => formatDayOf(moment, NEW_YORK, locale);
  return (
    <div className="acc-row">
      <div>
        <b><bdi>{name}</bdi></b>
        <span className="soft">{lastUsedAt ? t('passkeyUsed', { day: day(lastUsedAt) }) : t('passkeyAdded', { day: day(createdAt) })}</span>
      </div>
      <details className="fold">
        <summary>{t('changePasskey')}<span className="vh">: {shown}</span></summary>
        <ActionForm action={namePasskey} hidden={{ passkeyId: id }} submit={t('savePasskey')} look="outline" label={t('renamePasskey', { name: shown })}>
          <Field name="name" label={t('passkeyName')} initial={name} maxLength={LONGEST_PASSKEY_NAME} required />
        </ActionForm>
        <ActionForm action={removePasskey} hidden={{ passkeyId: id }} submit={<>{t('removePasskey')}<span className="vh">: {shown}</span></>} look="text" />
      </details>
    </div>
  );
}
