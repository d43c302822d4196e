import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { useTranslations } from '@/lib/text/here';

interface CardToolsProps {
  readonly path: string;
  readonly mayChange: boolean;
  readonly mayManage: boolean;
  readonly isCodeOn: boolean;
}

/** Change it, print it, give first responders a code. */
export function CardTools({ path, mayChange, mayManage, isCodeOn }: CardToolsProps) {
  const t = useTranslations('card');
  const kept = useTranslations('kept.trip');
  return (
    <>
      {mayChange ? <ButtonLink look="outline" href={`${path}/change`} block><Icon name="pencil" />{t('change')}</ButtonLink> : null}
      <ButtonLink look="outline" href={`${path}/wallet`} block><Icon name="printer" />{t('print')}</ButtonLink>
      <PrintButton><Icon name="printer" />{t('printWhole')}</PrintButton>
      <ButtonLink look="outline" href={`${path.replace(/card$/, 'phone')}`} block><Icon name="smartphone" />{kept('menu')}</ButtonLink>
      {mayManage ? <ButtonLink look="outline" href={`${path}/code`} block><Icon name="link" />{t('responder')}</ButtonLink> : null}
      {mayManage ? <p className="hint">{t(isCodeOn ? 'responderOn' : 'responderOff')}</p> : null}
      <p className="hint">{t('beside')}</p>
    </>
  );
}
