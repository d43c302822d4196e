import { ButtonLink } from '@/components/kit/button';
import { QrCode } from '@/components/kit/qr-code';
import { Section } from '@/components/kit/section';
import { useTranslations } from '@/lib/text/here';

/** How three calendars take the address. Apple's opens by a kind of address of its own; the others want the address itself. */
export function FeedSteps({ address }: { address: string }) {
  const t = useTranslations('feed.page');
  const opens = address.replace(/^https?:/, 'webcal:');
  return (
    <>
      <Section id="apple" title={t('apple.title')}>
        <div className="feed-apple">
          <div>
            <p><ButtonLink href={opens}>{t('apple.open')}</ButtonLink></p>
            <Steps steps={[t('apple.first'), t('apple.second'), t('apple.third')]} />
          </div>
          <QrCode text={opens} label={t('apple.code')} />
        </div>
      </Section>
      <Section id="google" title={t('google.title')}>
        <Steps steps={[t('google.first'), t('google.second'), t('google.third'), t('google.fourth')]} />
      </Section>
      <Section id="outlook" title={t('outlook.title')}>
        <Steps steps={[t('outlook.first'), t('outlook.second'), t('outlook.third')]} />
      </Section>
    </>
  );
}

const Steps = ({ steps }: { steps: readonly string[] }) => <ol className="feed-steps">{steps.map((step) => <li key={step}>{step}</li>)}</ol>;
