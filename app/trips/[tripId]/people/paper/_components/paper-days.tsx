import { Section } from '@/components/kit/section';
import type { Home, Item } from '@/lib/domain/itinerary/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { itemDay, itemHomeTime, itemName, itemTime } from '@/lib/text/item-words';

/** Every day that something happens on, with its times, flight numbers and booking codes. */
export function PaperDays({ items, home }: { items: readonly Item[]; home: Home }) {
  const t = useTranslations('people.paper');
  return (
    <Section id="days" title={t('days')}>
      <ol className="paper-days">{items.map((item) => <PaperDay key={item.id} item={item} home={home} />)}</ol>
    </Section>
  );
}

function PaperDay({ item, home }: { item: Item; home: Home }) {
  const t = useTranslations('trip.items');
  const locale = useLocale();
  const numbers = item.legs.map(({ carrier, flightNumber }) => `${carrier} ${flightNumber}`.trim());
  const code = item.booking?.code ? t('booking', { code: item.booking.code }) : null;
  const facts = [itemTime(item, locale), itemHomeTime(item, home, locale), ...numbers, code, item.stay?.address].filter(Boolean);
  return (
    <li>
      <span className="num">{itemDay(item, locale)}</span>
      <div>
        <b><bdi>{itemName(item, locale)}</bdi></b>
        {facts.length > 0 ? <span>{facts.join(' · ')}</span> : null}
        {item.note ? <span>{item.note}</span> : null}
        {item.kind === 'QUIET_DAYS' ? <span>{t('quietNote')}</span> : null}
      </div>
    </li>
  );
}
