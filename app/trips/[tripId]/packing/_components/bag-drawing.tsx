/** A carry-on with a tag; the tinted part is as high as the list is packed. Beside it the count stands in words. */
export function BagDrawing() {
  return (
    <svg viewBox="0 0 200 230" fill="none" aria-hidden="true">
      <defs><clipPath id="bag-shape"><rect x="36" y="62" width="128" height="146" rx="14" /></clipPath></defs>
      <path className="ln" d="M78 62V22a8 8 0 0 1 8-8h28a8 8 0 0 1 8 8v40M86 62V26h28v36" />
      <g clipPath="url(#bag-shape)">
        <rect className="fillbg" x="30" y="56" width="140" height="160" />
        <g className="fillup"><rect x="30" y="62" width="140" height="160" /><path className="wave" d="M30 62h140" /></g>
      </g>
      <rect className="ln" x="36" y="62" width="128" height="146" rx="14" />
      <path className="ln thin" d="M60 64v142M140 64v142M60 104h80M60 110h80" />
      <path className="ln" d="M82 84h36v6a6 6 0 0 1-6 6H88a6 6 0 0 1-6-6v-6Z" />
      <path className="ln" d="M56 208v6M144 208v6" />
      <circle className="ln" cx="56" cy="219" r="5" /><circle className="ln" cx="144" cy="219" r="5" />
      <path className="ln thin" d="M122 26c18 2 26 8 28 20" />
      <path className="tagp" d="m140 44 18-3 8 34-18 3-9-16Z" />
      <circle className="ln thin" cx="150" cy="50" r="2.5" /><path className="ln thin" d="m148 60 10-2M150 66l10-2" />
    </svg>
  );
}
