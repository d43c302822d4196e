import { QrCode } from '@/components/kit/qr-code';
import { CardText } from '@/components/trip/card-line';
import { cardHeading } from '@/lib/text/card-words';
import type { PaperLine, WalletSide } from '@/lib/text/wallet-words';

interface WalletSideProps {
  readonly side: WalletSide;
  readonly title: string;
  /** What the code says; null while it is off. */
  readonly code: { readonly address: string; readonly label: string } | null;
}

const WITHOUT_HEADING: readonly string[] = ['who', 'checked'];

/** One side of a wallet card, as large as it is printed. */
export function WalletSideSheet({ side, title, code }: WalletSideProps) {
  return (
    <section className="wallet-side" aria-label={title}>
      <p className="wallet-top"><CardText line={cardHeading('title')} /><span><CardText line={cardHeading('call911')} /></span></p>
      {side.map(({ heading, lines }) => (
        <div key={heading} className={`wallet-part wallet-part--${heading}`}>
          {WITHOUT_HEADING.includes(heading) ? null : <p className="wallet-head"><CardText line={cardHeading(heading)} /></p>}
          {heading === 'scan' && code ? <QrCode text={code.address} label={code.label} /> : lines.map((line) => <Line key={line.key} line={line} />)}
        </div>
      ))}
    </section>
  );
}

function Line({ line: { strong, text } }: { line: PaperLine }) {
  return <p>{strong === '' ? null : <b><bdi>{strong}</bdi> </b>}<CardText line={text} /></p>;
}
