import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { PageTitle } from '@/components/kit/page-title';
import { addDays } from '@/lib/domain/calendar/days';
import type { RibbonView } from '@/lib/domain/ribbon/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDaySpan } from '@/lib/text/format';
import { PrintButton } from '@/components/kit/print-button';

interface PlanHeadProps {
  readonly view: RibbonView;
  readonly changeHref: string;
}

export function PlanHead({ view, changeHref }: PlanHeadProps) {
  const t = useTranslations('planPreview');
  const locale = useLocale();
  const { first, last, length: days } = view;
  const lead = first && last
    ? t('lead', { days, span: formatDaySpan({ from: first, until: addDays(last, 1) }, locale) })
    : t('leadUndated', { days });
  return (
    <div className="preview-title">
      <PageTitle back={{ href: changeHref, label: t('change') }} lead={lead}>{t('title')}</PageTitle>
      <div className="row preview-acts">
        <ButtonLink href="#save" look="primary" large>{t('save.submit')}</ButtonLink>
        <PrintButton><Icon name="printer" />{t('print')}</PrintButton>
      </div>
    </div>
  );
}
