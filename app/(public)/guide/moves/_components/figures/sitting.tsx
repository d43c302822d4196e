import { ARM, Arrow, Floor, Head, Limb, SHIN, THIGH, TORSO } from './parts';

/** All but the head: somebody on a chair, seen from the side. */
function OnChair() {
  return (
    <>
      <Floor y={112} />
      <path className="chair" d="M70 84h46M74 84v28M112 84v28M70 84l-4-44" />
      <Limb d="M122 76L124 104L134 107" width={SHIN} tint="pants" />
      <Limb d="M90 76L122 76" width={THIGH} tint="pants" />
      <Limb d="M88 48L88 72" width={TORSO} tint="shirt" />
      <Limb d="M90 50L98 68L118 67" width={ARM} tint="skin" />
    </>
  );
}

export function ChinBegin() {
  return <><OnChair /><Head x={91} y={22} /></>;
}

export function ChinHold() {
  return <><OnChair /><Head x={98} y={27} looks={48} /><Arrow d="M116 6q18 10 14 30m-8-8 8 8 8-6" /></>;
}
