import { MenuLine } from '@/components/kit/menu-line';
import { Section } from '@/components/kit/section';
import type { Service } from '@/lib/domain/appointments/types';
import { type Names, whoGives } from '@/lib/text/desk-words';
import { useLocale, useTranslations } from '@/lib/text/here';

interface ServiceChoiceProps {
  readonly services: readonly Service[];
  readonly names: Names;
  readonly pathOf: (service: Service) => string;
}

/** What the time is for; staff give patients those too that only staff book. */
export function ServiceChoice({ services, names, pathOf }: ServiceChoiceProps) {
  const locale = useLocale();
  const t = useTranslations('desk.book');
  return (
    <Section id="what" title={t('what')}>
      <ul className="sheet menu">
        {services.map((service) => (
          <MenuLine key={service.id} href={pathOf(service)} icon="stethoscope" label={service.name}
            note={t('serviceNote', { minutes: service.minutes, who: whoGives(service, names, locale) })} />
        ))}
      </ul>
    </Section>
  );
}
