import { rowsOfText, type WalletBlock, walletSides, type WalletLine } from '@/lib/domain/card/wallet';
import { besideAllergy, type CardLine, type ShownCard } from './card-words';

/** A line on paper: what stands strong, and what stands after it. */
export interface PaperLine extends WalletLine {
  readonly strong: string;
  readonly text: CardLine;
}

export type WalletHeading = 'who' | 'allergies' | 'call' | 'scan' | 'medicines' | 'health' | 'surgery' | 'stay' | 'doctor' | 'insurance' | 'note' | 'checked';

const NOTHING: CardLine = { en: '', es: null };

/** Rows of the code for a camera, with the words beside it. */
const CODE_ROWS = 8;
/** Allergies stand larger than all else. */
const LARGE = 1.3;

function line(key: string, strong: string, text: CardLine = NOTHING, scale = 1): PaperLine {
  return { key, strong, text, rows: Math.ceil(rowsOfText(`${strong} ${text.en} ${text.es ?? ''}`) * scale) };
}

const listed = (...parts: readonly string[]): CardLine => ({ en: parts.filter((part) => part !== '').join(', '), es: null });

const medicineWords = ({ dose, when }: ShownCard['medicines'][number]): CardLine => ({ en: listed(dose, when.en).en, es: when.es });

function blocks(card: ShownCard, hasCode: boolean): readonly WalletBlock<PaperLine>[] {
  const block = (heading: WalletHeading, lines: readonly PaperLine[]) => ({ heading, lines });
  const { surgery, centre, stay, doctor, insurance, health } = card;
  return [
    block('who', [line('who', card.name, card.who ?? NOTHING)]),
    block('allergies', card.allergies.map((one, at) => line(`a${at}`, one.what.en, besideAllergy(one), LARGE))),
    block('call', card.calls.map(({ label, phone }, at) => line(`c${at}`, phone, label))),
    block('scan', hasCode ? [{ key: 'code', strong: '', text: NOTHING, rows: CODE_ROWS }] : []),
    block('medicines', card.medicines.map((one, at) => line(`m${at}`, one.name, medicineWords(one)))),
    block('health', health ? [line('health', '', health)] : []),
    block('surgery', [
      ...(surgery ? [line('what', '', surgery.what), ...(surgery.on ? [line('on', '', surgery.on)] : [])] : []),
      ...(centre ? [line('centre', centre.name, listed(card.surgeon, centre.address, centre.phone))] : []),
    ]),
    block('stay', stay ? [line('stay', stay.name, listed(stay.address, stay.phone))] : []),
    block('doctor', doctor ? [line('doctor', doctor.name, listed(doctor.phone))] : []),
    block('insurance', insurance ? [line('insurance', insurance.company, listed(insurance.member, insurance.phone))] : []),
    block('note', card.note === '' ? [] : [line('note', '', listed(card.note))]),
    block('checked', [line('checked', '', card.checked)]),
  ];
}

export type WalletSide = readonly WalletBlock<PaperLine>[];
export type WalletCard = readonly [front: WalletSide, back: WalletSide];

/** The card for the wallet, two sides a card; more cards where one is not enough. */
export function walletCards(card: ShownCard, hasCode: boolean): readonly WalletCard[] {
  const sides = walletSides(blocks(card, hasCode).filter(({ lines }) => lines.length > 0));
  return Array.from({ length: Math.ceil(sides.length / 2) }, (_, at) => [sides[at * 2] ?? [], sides[at * 2 + 1] ?? []]);
}
