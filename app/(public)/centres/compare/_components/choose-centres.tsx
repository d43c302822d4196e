import { Button } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { useTranslations } from '@/lib/text/here';

interface ChooseCentresProps {
  readonly centres: readonly { readonly id: string; readonly name: string }[];
  readonly ticked: readonly string[];
}

/** The whole list with a box each, by the address of the page. */
export function ChooseCentres({ centres, ticked }: ChooseCentresProps) {
  const t = useTranslations('centres.compare');
  return (
    <form method="get" action="/centres/compare" className="form">
      {/* One alone was ticked: that is said, and it stays ticked. */}
      {ticked.length === 0 ? <p>{t('few')}</p> : <Notice tone="warn" role="status"><p>{t('few')}</p></Notice>}
      <fieldset className="sheet lines cmp-choose">
        <legend className="vh">{t('few')}</legend>
        {centres.map(({ id, name }) => (
          <label key={id} className="cen-tick">
            <input type="checkbox" name="with" value={id} defaultChecked={ticked.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div className="form-end"><Button look="outline">{t('submit')}</Button></div>
    </form>
  );
}
