import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { Notice } from '@/components/kit/notice';
import { useTranslations } from '@/lib/text/here';

interface AppliedNoticeProps {
  readonly tripId: string;
  /** The change that can be taken back; null where it cannot any more. */
  readonly changeId: string | null;
  readonly undo: FormAction;
}

/** Said to somebody who has just applied a new plan: it can be undone until the trip changes again. */
export function AppliedNotice({ tripId, changeId, undo }: AppliedNoticeProps) {
  const t = useTranslations('rebooking');
  const history = useTranslations('history.done');
  return (
    <div className="applied">
      <Notice tone="ok" role="status">
        <p><b>{t('applied')}</b> {t('appliedWhy')}</p>
        {changeId === null ? null : (
          <ActionForm action={undo} submit={history('undo')} look="outline" hidden={{ tripId, changeId }} label={history('undo')} />
        )}
      </Notice>
    </div>
  );
}
