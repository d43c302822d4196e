import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { useTranslations } from '@/lib/text/here';

interface DoneNoticeProps {
  readonly done: string;
  /** What to do about the trip that has no escort; null where it has one. */
  readonly escortHref: string | null;
}

/** What became of the form that somebody comes from; after a removal also that the trip has no escort any more. */
export function DoneNotice({ done, escortHref }: DoneNoticeProps) {
  const t = useTranslations('people');
  const isRemoved = done === 'removed';
  return (
    <Notice tone="ok" role="status">
      {t(isRemoved ? 'removed' : 'done')}{' '}
      {isRemoved && escortHref !== null ? (
        <>{t('escortLost')} <ButtonLink look="text" href={escortHref}>{t('escortPlan')}</ButtonLink></>
      ) : null}
    </Notice>
  );
}
