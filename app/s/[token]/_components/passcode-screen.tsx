import { Button } from '@/components/kit/button';
import { FieldNotes } from '@/components/kit/field-notes';
import type { PasscodeSaid } from '@/lib/domain/people/share-link';
import { useTranslations } from '@/lib/text/here';
import { SharedFrame } from './shared-frame';

interface PasscodeScreenProps {
  readonly token: string;
  /** What became of the try before. */
  readonly said: PasscodeSaid | null;
}

/** Asks for the passcode of a link, by a plain form. */
export function PasscodeScreen({ token, said }: PasscodeScreenProps) {
  const t = useTranslations('shared.passcode');
  const problem = said && t(`said.${said}`);
  return (
    <SharedFrame title={t('heading')}>
      <form method="post" action={`/s/${token}/passcode`} className="form sheet pad shared-ask">
        <p>{t('lead')}</p>
        <div className="field">
          <label htmlFor="passcode">{t('field')}</label>
          <div className={problem ? 'control control--bad' : 'control'}>
            <input
              id="passcode" name="passcode" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={100} aria-required
              aria-invalid={problem ? true : undefined} aria-describedby={problem ? 'passcode-problem' : undefined}
            />
          </div>
          <FieldNotes id="passcode" problem={problem} />
        </div>
        <div className="form-end"><Button look="primary">{t('open')}</Button></div>
      </form>
    </SharedFrame>
  );
}
