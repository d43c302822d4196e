import { ButtonLink } from '@/components/kit/button';
import { mayDo } from '@/lib/domain/access/deeds';
import { awaitedWords } from '@/lib/text/awaited-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import type { PanelShown } from './side-panel';

/** What the patient's side said and the centre has not answered; nothing where nothing waits. */
export function PanelAwaits({ panel: { awaited, record: { trip }, reader } }: PanelShown) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.awaits');
  if (awaited.length === 0) return null;
  return (
    <section aria-labelledby="panel-awaits">
      <h3 id="panel-awaits">{t('title')}</h3>
      <ul className="panel-lines">
        {awaited.map((one) => {
          const { what, who } = awaitedWords(one, locale);
          return <li key={one.id}><b>{what}</b><span className="soft">{who}</span></li>;
        })}
      </ul>
      {mayDo('settle-word', reader.standing) ? <ButtonLink look="outline" href={`/trips/${trip.id}/awaits`}>{t('answer')}</ButtonLink> : null}
    </section>
  );
}
