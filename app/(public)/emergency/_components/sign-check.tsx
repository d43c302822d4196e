import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/kit/button';
import { type Sign, SIGN_GROUPS, type SignGroup, signsOfGroup, weightOf } from '@/lib/domain/guide/signs';
import type { GuideSituation } from '@/lib/domain/guide/situation';
import { useTranslations } from '@/lib/text/here';

/**
 * The signs to tick. Nothing sends this form: its only button that could is off, which stops the Enter key too. It asks about
 * the surgery unless that is known to be behind: a trip that says "not yet" may be read later, from the device, and then be wrong.
 */
export function SignCheck({ situation }: { situation: GuideSituation }) {
  const t = useTranslations('emergency');
  return (
    <form className="signs-form" aria-label={t('check')} autoComplete="off">
      <button type="submit" disabled hidden />
      {situation.stage === 'after' ? null : <HadSurgery />}
      {SIGN_GROUPS.map((group) => <Group key={group} group={group} />)}
      <div className="form-end">
        <span className="signs-show"><ButtonLink href="#what-to-do" look="primary" large>{t('show')}</ButtonLink></span>
        <Button type="reset" look="text">{t('clear')}</Button>
      </div>
    </form>
  );
}

function HadSurgery() {
  const t = useTranslations('emergency.had');
  return (
    <Lines title={t('question')}>
      <li><input type="radio" name="had" id="had-surgery" defaultChecked autoComplete="off" /><label htmlFor="had-surgery">{t('yes')}</label></li>
      <li><input type="radio" name="had" id="not-yet" autoComplete="off" /><label htmlFor="not-yet">{t('no')}</label></li>
    </Lines>
  );
}

function Group({ group }: { group: SignGroup }) {
  const t = useTranslations('emergency');
  return (
    <div>
      <Lines title={t(`groups.${group}`)}>{signsOfGroup(group).map((sign) => <Line key={sign} sign={sign} />)}</Lines>
      {group === 'emergency' ? <div role="alert"><p className="at-once"><a href="tel:911">{t('atOnce')}</a></p></div> : null}
    </div>
  );
}

function Line({ sign }: { sign: Sign }) {
  const t = useTranslations('emergency.signs');
  const { after, before } = weightOf(sign);
  return (
    <li>
      <input type="checkbox" id={`sign-${sign}`} data-after={after} data-before={before} autoComplete="off" />
      <label htmlFor={`sign-${sign}`}>{t(sign)}</label>
    </li>
  );
}

function Lines({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="signs sheet">
      <legend>{title}</legend>
      <ul>{children}</ul>
    </fieldset>
  );
}
