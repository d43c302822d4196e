import { SourceLine } from '@/components/kit/source-line';
import { useLocale } from '@/lib/text/here';
import { checkpointWords } from '@/lib/text/packing-line-words';

/** Liquids and medicines at the airport: the rules, and what to say to the officer. */
export function Checkpoint() {
  const locale = useLocale();
  const { title, rules, source, sayTitle, say, meaning } = checkpointWords(locale);
  return (
    <section className="checkpoint" aria-labelledby="checkpoint">
      <h2 id="checkpoint">{title}</h2>
      <ul>{rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
      <p><b>{sayTitle}</b> <q lang="en">{say}</q></p>
      {meaning ? <p>{meaning}</p> : null}
      {source ? <SourceLine kind="measured">{source}</SourceLine> : null}
    </section>
  );
}
