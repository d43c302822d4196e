import { ActionForm } from '@/components/kit/action-form';
import { Button } from '@/components/kit/button';
import type { FormAction } from '@/components/kit/form-state';
import { Notice } from '@/components/kit/notice';
import { TextArea } from '@/components/kit/text-area';
import { useLocale, useTranslations } from '@/lib/text/here';
import { problemSentence } from '@/lib/text/translator';

interface CalendarFormsProps {
  readonly tripId: string;
  /** What was wrong with the file that was sent before. */
  readonly problem: string | null;
  /** Takes the file, by POST. */
  readonly fileAction: string;
  readonly fileHint: string;
  /** Takes the pasted text. */
  readonly textAction: FormAction;
  readonly textLabel: string;
}

/** A calendar as a file, or as pasted text. */
export function CalendarForms({ tripId, problem, fileAction, fileHint, textAction, textLabel }: CalendarFormsProps) {
  const [t, locale] = [useTranslations('flightImport'), useLocale()];
  return (
    <>
      {problem ? <Notice tone="stop" role="alert">{problemSentence(locale, problem)}</Notice> : null}
      <form method="post" action={fileAction} encType="multipart/form-data" className="form sheet pad">
        <div className="field">
          <label htmlFor="file">{t('file')}</label>
          <div className="control"><input type="file" id="file" name="file" accept=".ics,text/calendar" aria-describedby="file-hint" /></div>
          <div className="hint" id="file-hint">{fileHint}</div>
        </div>
        <div className="form-end"><Button look="primary">{t('readFile')}</Button></div>
      </form>
      <ActionForm action={textAction} submit={t('readText')} look="outline" hidden={{ tripId }} className="sheet pad">
        <TextArea name="calendar" label={textLabel} hint={t('textHint')} />
      </ActionForm>
    </>
  );
}
