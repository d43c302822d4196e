import { Section } from '@/components/kit/section';
import type { SharedStay } from '@/lib/domain/people/shared-trip';
import { useLocale, useTranslations } from '@/lib/text/here';
import { whenDay } from '@/lib/text/item-words';

interface SharedStaysProps {
  readonly stays: readonly SharedStay[];
  /** The patient's given name. */
  readonly name: string;
}

/** Where the patient stays from today on. */
export function SharedStays({ stays, name }: SharedStaysProps) {
  const t = useTranslations('shared.page');
  const locale = useLocale();
  return (
    <Section id="stay" title={t('stay', { name })}>
      {stays.length === 0 ? <p className="soft">{t('noStay')}</p> : (
        <dl className="facts shared-facts">
          {stays.map(({ id, name: place, address, when }) => (
            <div key={id}>
              <dt>{whenDay(when, locale)}</dt>
              <dd><b><bdi>{place || t('stayUnnamed')}</bdi></b><span><bdi>{address}</bdi></span></dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
