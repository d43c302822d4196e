import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import type { NeedsOffer } from '@/lib/domain/arrivals/needs';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { languageName } from '@/lib/text/language-names';
import { givenName } from '@/lib/text/names';

interface OffersProps {
  readonly path: string;
  readonly offers: readonly NeedsOffer[];
  readonly taken: readonly NeedsOffer[];
  readonly escort: string;
  readonly language: string | null;
}

/** What was said elsewhere on the trip: put into the form when its reader wishes, never by itself. */
export function Offers({ path, offers, taken, escort, language }: OffersProps) {
  const t = useTranslations('needs.offers');
  const locale = useLocale();
  const open = offers.filter((offer) => !taken.includes(offer));
  if (open.length === 0) return null;
  const names = { name: isolated(givenName(escort)), language: language ? isolated(languageName(language, locale)) : '' };
  const words = { companion: ['companion', 'takeCompanion'], language: ['language', 'takeLanguage'] } as const;
  return (
    <Section id="offers" title={t('title')}>
      <ul className="sheet lines needs-offers">
        {open.map((offer) => (
          <li key={offer}>
            <p>{t(words[offer][0], names)}</p>
            <ButtonLink look="text" href={`${path}?${[...taken, offer].map((one) => `take=${one}`).join('&')}`}>{t(words[offer][1], names)}</ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
