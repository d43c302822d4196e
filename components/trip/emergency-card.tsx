import type { ReactNode } from 'react';
import { SeverityShape } from '@/components/kit/severity-shape';
import { canDial } from '@/lib/domain/card/calls';
import { besideAllergy, type CardLine, cardHeading, type ShownCard } from '@/lib/text/card-words';
import { CardText } from './card-line';
import { dialled } from './dialled';

interface PartProps {
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

function Part({ name, className, children }: PartProps) {
  return (
    <section className={className} aria-labelledby={`card-${name}`}>
      <h3 id={`card-${name}`}><CardText line={cardHeading(name)} /></h3>
      {children}
    </section>
  );
}

const Phone = ({ phone }: { phone: string }) => (canDial(phone) ? <a href={dialled(phone)} className="nb"><bdi>{phone}</bdi></a> : <bdi>{phone}</bdi>);

/** The parts that are there, with a comma between. */
const Listed = ({ parts }: { parts: readonly string[] }) => <bdi>{parts.filter((part) => part !== '').join(', ')}</bdi>;

/** The card as it is handed over: English first, Spanish beside it, what is dangerous the largest. */
export function EmergencyCard({ card }: { card: ShownCard }) {
  return (
    <article className="card" lang="en" aria-labelledby="card-name">
      <header className="card-top">
        <span><SeverityShape level="stop" /><span className="card-tt"><CardText line={cardHeading('title')} /></span></span>
        <span className="card-brand">Mendway</span>
      </header>
      <div className="card-id">
        <h2 id="card-name"><bdi>{card.name}</bdi></h2>
        {card.who ? <p><CardText line={card.who} /></p> : null}
      </div>
      <Part name="allergies" className="card-allergy">
        <ul>{card.allergies.map((allergy, at) => <Allergy key={at} allergy={allergy} />)}</ul>
      </Part>
      <Part name="call" className="card-calls">
        <ul>{card.calls.map(({ label, phone }, at) => <li key={at}><b><CardText line={label} /></b> <Phone phone={phone} /></li>)}</ul>
      </Part>
      {card.surgery ? <Part name="surgery"><SurgeryLines card={card} surgery={card.surgery} /></Part> : null}
      <Part name="medicines" className="card-wide"><Medicines medicines={card.medicines} /></Part>
      {card.health ? <Part name="health"><TwoLines line={card.health} /></Part> : null}
      {card.stay ? <Part name="stay"><p><Found {...card.stay} /></p></Part> : null}
      {card.doctor ? <Part name="doctor"><p><Listed parts={[card.doctor.name]} /> <Phone phone={card.doctor.phone} /></p></Part> : null}
      {card.insurance ? (
        <Part name="insurance"><p><Listed parts={[card.insurance.company, card.insurance.member]} /> <Phone phone={card.insurance.phone} /></p></Part>
      ) : null}
      {card.note === '' ? null : <Part name="note"><p><bdi>{card.note}</bdi></p></Part>}
      <footer className="card-foot"><CardText line={card.checked} /></footer>
    </article>
  );
}

function Allergy({ allergy }: { allergy: ShownCard['allergies'][number] }) {
  const { en, es } = besideAllergy(allergy);
  return (
    <li>
      <b><bdi>{allergy.what.en}</bdi></b>{' '}
      <span>
        <bdi>{en}</bdi>
        {es === null ? null : <i lang="es">{es}</i>}
      </span>
    </li>
  );
}

const TwoLines = ({ line: { en, es } }: { line: CardLine }) => <p><bdi>{en}</bdi>{es === null ? null : <><br /><i lang="es">{es}</i></>}</p>;

const Found = ({ name, address, phone }: NonNullable<ShownCard['stay']>) => (
  <><b><bdi>{name}</bdi></b>{address === '' ? null : <><br /><bdi>{address}</bdi></>}{phone === '' ? null : <><br /><Phone phone={phone} /></>}</>
);

function SurgeryLines({ card: { surgeon, centre }, surgery: { what, on } }: { card: ShownCard; surgery: NonNullable<ShownCard['surgery']> }) {
  return (
    <>
      <p><b>{what.en}</b>{what.es === null ? null : <><br /><i lang="es">{what.es}</i></>}</p>
      {on ? <p className="card-lines"><CardText line={on} /></p> : null}
      {surgeon === '' ? null : <p><bdi>{surgeon}</bdi></p>}
      {centre ? <p><Found {...centre} /></p> : null}
    </>
  );
}

function Medicines({ medicines }: Pick<ShownCard, 'medicines'>) {
  if (medicines.length === 0) return <p><CardText line={cardHeading('noMedicines')} /></p>;
  return (
    <table className="card-meds">
      <tbody>
        {medicines.map(({ name, dose, when }, at) => (
          <tr key={at}><th scope="row"><bdi>{name}</bdi></th><td><bdi>{dose}</bdi></td><td><CardText line={when} /></td></tr>
        ))}
      </tbody>
    </table>
  );
}
