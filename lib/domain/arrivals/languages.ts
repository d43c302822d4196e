/** Languages of interpreters that New York's hospitals are asked for most; spoken Chinese is two of them. ISO 639. */
export const COMMON_LANGUAGES: readonly string[] = [
  'es', 'cmn', 'yue', 'ru', 'bn', 'ht', 'ko', 'ar', 'ur', 'fr', 'pl', 'it', 'yi', 'pt', 'he', 'hi', 'pa', 'sq', 'el', 'ja', 'vi', 'fil', 'uk', 'tr', 'ase',
];

/** ISO 639-1, all of it but Latin and the languages that were made up; and a few without two letters that patients speak. */
const ALL =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el en es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv '
  + 'ha he hi ho hr ht hu hy hz id ig ii ik is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my '
  + 'na nb nd ne ng nl nn nr nv ny oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn '
  + 'to tr ts tt ty ug uk ur uz ve vi wa wo xh yi yo za zh zu ase ckb cmn fil gsw hmn kea nan quc wuu yue zap';

export const LANGUAGES: readonly string[] = ALL.split(' ');

export const isLanguage = (code: string): boolean => LANGUAGES.includes(code);
