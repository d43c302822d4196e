import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { timesPath } from '@/lib/input/time-forms';
import { useTranslations } from '@/lib/text/here';

interface OverTimeProps {
  readonly tripId: string;
  readonly serviceId: string;
  readonly itemId: string | null;
}

/** The minutes are over: nothing is lost, the best times are one step away. */
export function OverTime({ tripId, serviceId, itemId }: OverTimeProps) {
  const t = useTranslations('times.held');
  return (
    <>
      <Notice tone="tip" role="status"><p>{t('over')}</p></Notice>
      <p className="tm-after"><ButtonLink look="primary" href={timesPath(tripId, { service: serviceId, item: itemId })}>{t('again')}</ButtonLink></p>
    </>
  );
}
