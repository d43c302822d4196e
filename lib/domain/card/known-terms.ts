/** The same thing in both languages of the card. */
export interface Both {
  readonly en: string;
  readonly es: string;
}

const listed = (pairs: readonly (readonly [string, string])[]): readonly Both[] => pairs.map(([en, es]) => ({ en, es }));

/**
 * What people often write on such a card, in both languages. A word of one of these lists, typed in either language, stands
 * on the card in both; every other word stands as it was typed.
 */
export const TERMS = {
  languages: listed([
    ['English', 'inglés'], ['Spanish', 'español'], ['Chinese', 'chino'], ['Mandarin', 'mandarín'], ['Cantonese', 'cantonés'], ['Russian', 'ruso'],
    ['Bengali', 'bengalí'], ['Haitian Creole', 'criollo haitiano'], ['Korean', 'coreano'], ['Arabic', 'árabe'], ['French', 'francés'],
    ['Portuguese', 'portugués'], ['Italian', 'italiano'], ['Polish', 'polaco'], ['Yiddish', 'yidis'], ['Hebrew', 'hebreo'], ['Urdu', 'urdu'],
    ['Hindi', 'hindi'], ['Vietnamese', 'vietnamita'], ['Tagalog', 'tagalo'], ['German', 'alemán'], ['American Sign Language', 'lengua de señas americana'],
  ]),
  relations: listed([
    ['wife', 'esposa'], ['husband', 'esposo'], ['partner', 'pareja'], ['daughter', 'hija'], ['son', 'hijo'], ['mother', 'madre'], ['father', 'padre'],
    ['sister', 'hermana'], ['brother', 'hermano'], ['granddaughter', 'nieta'], ['grandson', 'nieto'], ['friend', 'amiga o amigo'],
    ['neighbor', 'vecina o vecino'], ['caregiver', 'quien me cuida'],
  ]),
  allergies: listed([
    ['Penicillin', 'Penicilina'], ['Amoxicillin', 'Amoxicilina'], ['Cephalosporins', 'Cefalosporinas'], ['Sulfa drugs', 'Sulfas'],
    ['Erythromycin', 'Eritromicina'], ['Vancomycin', 'Vancomicina'], ['Aspirin', 'Aspirina'], ['Ibuprofen', 'Ibuprofeno'], ['Naproxen', 'Naproxeno'],
    ['Codeine', 'Codeína'], ['Morphine', 'Morfina'], ['Anesthesia', 'Anestesia'], ['Iodine', 'Yodo'], ['Contrast dye', 'Medio de contraste'],
    ['Latex', 'Látex'], ['Adhesive tape', 'Cinta adhesiva'], ['Nickel', 'Níquel'], ['Peanuts', 'Cacahuates'], ['Tree nuts', 'Nueces de árbol'], ['Eggs', 'Huevos'],
    ['Milk', 'Leche'], ['Shellfish', 'Mariscos'], ['Fish', 'Pescado'], ['Soy', 'Soya'], ['Wheat', 'Trigo'], ['Bee stings', 'Picaduras de abeja'],
  ]),
  reactions: listed([
    ['hives', 'ronchas'], ['rash', 'sarpullido'], ['itching', 'comezón'], ['trouble breathing', 'le cuesta respirar'], ['swelling', 'hinchazón'],
    ['swelling of the face', 'hinchazón de la cara'], ['swelling of the throat', 'hinchazón de la garganta'], ['anaphylaxis', 'anafilaxia'],
    ['low blood pressure', 'presión baja'], ['fainting', 'desmayo'], ['nausea', 'náuseas'], ['vomiting', 'vómito'], ['diarrhea', 'diarrea'],
    ['blisters', 'ampollas'], ['fever', 'fiebre'],
  ]),
  times: listed([
    ['morning', 'por la mañana'], ['noon', 'al mediodía'], ['evening', 'por la tarde'], ['at night', 'por la noche'], ['at bedtime', 'al acostarse'],
    ['morning and evening', 'por la mañana y por la tarde'], ['with breakfast', 'con el desayuno'], ['with dinner', 'con la cena'],
    ['with breakfast and dinner', 'con el desayuno y la cena'], ['with meals', 'con las comidas'], ['before meals', 'antes de las comidas'],
    ['once a day', 'una vez al día'], ['twice a day', 'dos veces al día'], ['three times a day', 'tres veces al día'], ['every 4 hours', 'cada 4 horas'],
    ['every 6 hours', 'cada 6 horas'], ['every 8 hours', 'cada 8 horas'], ['every 12 hours', 'cada 12 horas'], ['once a week', 'una vez por semana'],
    ['if needed', 'si hace falta'], ['stopped before surgery', 'suspendido antes de la operación'],
  ]),
  conditions: listed([
    ['Type 1 diabetes', 'Diabetes tipo 1'], ['Type 2 diabetes', 'Diabetes tipo 2'], ['High blood pressure', 'Presión alta'],
    ['Heart disease', 'Enfermedad del corazón'], ['Heart failure', 'Insuficiencia cardíaca'], ['Heart attack', 'Infarto'],
    ['Atrial fibrillation', 'Fibrilación auricular'], ['Stroke', 'Derrame cerebral'], ['Blood clots', 'Coágulos de sangre'],
    ['Bleeding disorder', 'Trastorno de la coagulación'], ['Asthma', 'Asma'], ['COPD', 'EPOC'], ['Sleep apnea', 'Apnea del sueño'],
    ['Epilepsy', 'Epilepsia'], ['Kidney disease', 'Enfermedad de los riñones'], ['Dialysis', 'Diálisis'], ['Liver disease', 'Enfermedad del hígado'],
    ['Thyroid disease', 'Enfermedad de la tiroides'], ['Cancer', 'Cáncer'], ['Arthritis', 'Artritis'], ['Osteoporosis', 'Osteoporosis'],
    ['Dementia', 'Demencia'], ['Depression', 'Depresión'], ['Anxiety', 'Ansiedad'], ['HIV', 'VIH'], ['Glaucoma', 'Glaucoma'],
    ['Hard of hearing', 'Oye poco'], ['Low vision', 'Ve poco'], ['Pregnancy', 'Embarazo'],
  ]),
  implants: listed([
    ['Pacemaker', 'Marcapasos'], ['Defibrillator', 'Desfibrilador'], ['Stent', 'Stent'], ['Artificial heart valve', 'Válvula cardíaca artificial'],
    ['Hip replacement', 'Prótesis de cadera'], ['Knee replacement', 'Prótesis de rodilla'], ['Metal screws', 'Tornillos de metal'],
    ['Spinal cord stimulator', 'Estimulador de la médula espinal'], ['Insulin pump', 'Bomba de insulina'], ['Pain pump', 'Bomba de analgésico'],
    ['Cochlear implant', 'Implante coclear'], ['Shunt', 'Válvula de derivación'],
  ]),
} as const;

export type TermList = keyof typeof TERMS;

/** As typed, without what differs by keyboard and by hand: case, accents, spaces, a full stop. */
const plain = (text: string): string => {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ');
  return /^.*[^.\s]/su.exec(words)?.[0].trim() ?? '';
};

const known: Readonly<Record<TermList, ReadonlyMap<string, Both>>> = byPlainWord();

function byPlainWord(): Record<TermList, ReadonlyMap<string, Both>> {
  const entries = Object.entries(TERMS).map(([list, terms]) => [list, new Map(terms.flatMap((both) => [[plain(both.en), both], [plain(both.es), both]]))]);
  return Object.fromEntries(entries) as Record<TermList, ReadonlyMap<string, Both>>;
}

/**
 * The text in both languages where each of its parts, between commas, is a known term; null where one is not: half a
 * translation would hide the rest.
 */
export function inBoth(list: TermList, text: string): Both | null {
  const parts = text.split(',').map(plain).filter((part) => part !== '');
  const terms = parts.flatMap((part) => known[list].get(part) ?? []);
  if (terms.length === 0 || terms.length < parts.length) return null;
  return { en: joined(terms.map(({ en }) => en)), es: joined(terms.map(({ es }) => es)) };
}

const joined = (words: readonly string[]): string => words.join(', ');
