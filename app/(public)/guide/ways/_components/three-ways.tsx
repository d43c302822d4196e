import { SourceLine } from '@/components/kit/source-line';
import { PointList } from '@/components/trip/point-list';
import { publishedWords } from '@/lib/text/fly-home-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { sentencesOf } from '@/lib/text/translator';

const WAYS = [
  ['train', ['walk', 'bags', 'changes']],
  ['car', ['stops', 'driver', 'seat']],
  ['plane', ['nonstop', 'word', 'bag']],
] as const;

/** Train, car and plane side by side: what each asks of somebody after surgery. */
export function ThreeWays() {
  const t = useTranslations('ways');
  const locale = useLocale();
  const { say } = sentencesOf(locale, 'ways');
  return (
    <div className="ways">
      {WAYS.map(([way, points]) => (
        <div key={way}>
          <PointList id={way} title={t(`${way}.title`)} points={points.map((point) => say(`${way}.points.${point}`))} />
          {way === 'car' ? <Riding words={t('car.riding')} source={publishedWords('riding', locale)} /> : null}
        </div>
      ))}
    </div>
  );
}

function Riding({ words, source }: { words: string; source: string }) {
  return <><p className="ways-fact">{words}</p><SourceLine kind="measured">{source}</SourceLine></>;
}
