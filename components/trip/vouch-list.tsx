import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { Sheet } from '@/components/kit/sheet';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

interface VouchListProps {
  readonly waiting: readonly { readonly id: string; readonly name: string; readonly email: string; readonly askedAt: Instant }[];
  readonly vouch: FormAction;
  /** Of a desk: its centre. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** Who lost their second step and waits for somebody to say that it is they who ask. */
export function VouchList({ waiting, vouch, hidden = {} }: VouchListProps) {
  const t = useTranslations('secondStep.vouch');
  const locale = useLocale();
  return (
    <>
      <p>{t('lead')}</p>
      <Sheet padded={false} className="lines">
        {waiting.map(({ id, name, email, askedAt }) => (
          <div key={id} className="acc-row">
            <div>
              <b><bdi>{name}</bdi></b>
              <span className="soft"><bdi>{email}</bdi></span>
              <span className="soft">{t('asked', { day: formatDayOf(askedAt, NEW_YORK, locale), time: formatTime(askedAt, NEW_YORK, locale) })}</span>
            </div>
            <ActionForm action={vouch} hidden={{ ...hidden, resetId: id }} submit={<>{t('submit')}<span className="vh">: {isolated(name)}</span></>} look="outline" />
          </div>
        ))}
      </Sheet>
    </>
  );
}
