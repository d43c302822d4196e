import { SharedFrame } from './_components/shared-frame';
import { useTranslations } from '@/lib/text/here';
import '@/app/styles/of/shared.css';

/** One calm page for an address that was cut off or made up, and for a link that is over. */
export default function NoSuchLink() {
  const t = useTranslations('shared.gone');
  return (
    <SharedFrame title={t('title')}>
      <div className="shared-text">
        <p>{t('text')}</p>
        <p className="soft">{t('often')}</p>
      </div>
    </SharedFrame>
  );
}
