import { Section } from '@/components/kit/section';
import { dialled } from '@/components/trip/dialled';
import type { Escort, Item } from '@/lib/domain/itinerary/types';
import type { PaperPhone } from '@/lib/domain/people/paper';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { itemName } from '@/lib/text/item-words';

/** Where the patient sleeps. */
export function PaperStays({ stays }: { stays: readonly Item[] }) {
  const t = useTranslations('people.paper');
  const locale = useLocale();
  if (stays.length === 0) return null;
  return (
    <Section id="stays" title={t('stay')}>
      {stays.map((item) => <p key={item.id}><b><bdi>{itemName(item, locale)}</bdi></b> {item.stay?.address}</p>)}
    </Section>
  );
}

export function PaperEscort({ escort }: { escort: Escort }) {
  const t = useTranslations('people.paper');
  return (
    <Section id="escort" title={t('escort')}>
      <p>{t(`escortState.${escort.state}`, { name: isolated(escort.name) })}</p>
    </Section>
  );
}

interface PaperPhonesProps {
  readonly phones: readonly PaperPhone[];
  /** Who plans for the patient, and writes their own number down by hand; null where the patient does it themself. */
  readonly keeper: string | null;
}

export function PaperPhones({ phones, keeper }: PaperPhonesProps) {
  const t = useTranslations('people.paper');
  return (
    <Section id="phones" title={t('phones')}>
      <dl className="paper-phones">
        <div><dt>{t('emergency')}</dt><dd><a href="tel:911">911</a></dd></div>
        {keeper === null ? null : <div><dt>{t('helper', { keeper })}</dt><dd className="paper-blank">{t('byHand')}</dd></div>}
        {phones.map(({ id, whose, phone }) => <div key={id}><Whose whose={whose} /><dd><a href={dialled(phone)}>{phone}</a></dd></div>)}
      </dl>
    </Section>
  );
}

function Whose({ whose }: Pick<PaperPhone, 'whose'>) {
  const locale = useLocale();
  return <dt><bdi>{whose.type === 'centre' ? whose.name : itemName(whose.item, locale)}</bdi></dt>;
}
