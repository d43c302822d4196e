import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { deletionPath } from '@/lib/input/deletion-forms';
import { useTranslations } from '@/lib/text/here';

/** For whose trip it is: the way to delete it, and what is kept of it anyway. */
export function DeleteLine({ tripId }: { tripId: string }) {
  const t = useTranslations('deletion.trip');
  return (
    <Section id="delete" title={t('section')}>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('title')} note={t('note')}><RowLink href={deletionPath(tripId)} label={t('title')}>{t('look')}</RowLink></SettingRow>
      </Sheet>
    </Section>
  );
}
