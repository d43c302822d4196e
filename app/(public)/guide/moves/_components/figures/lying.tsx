import { ARM, Arrow, Floor, Head, Limb, Pillow, SHIN, THIGH, TORSO } from './parts';

/** Head, trunk and what lies below them: somebody on their back, seen from the side. */
function OnBack() {
  return (
    <>
      <Floor />
      <Pillow x={14} y={90} />
      <Head x={34} y={78} looks={-90} />
      <Limb d="M60 90L104 92" width={TORSO} tint="shirt" />
    </>
  );
}

const RestingArm = () => <Limb d="M62 88L84 97L104 97" width={ARM} tint="skin" />;

export function KneesBegin() {
  return (
    <>
      <OnBack />
      <Limb d="M140 56L152 98L162 100" width={SHIN} tint="pants" />
      <Limb d="M108 92L140 56" width={THIGH} tint="pants" />
      <RestingArm />
    </>
  );
}

export function KneesToChestHold() {
  return (
    <>
      <OnBack />
      <Limb d="M92 56L126 58L132 50" width={SHIN} tint="pants" />
      <Limb d="M108 90L92 58" width={THIGH} tint="pants" />
      <Limb d="M64 86L78 66L104 57" width={ARM} tint="skin" />
      <Arrow d="M142 28H98m9-8-9 8 9 8" />
    </>
  );
}

export function KneeSwayHold() {
  return (
    <>
      <OnBack />
      <Limb d="M132 70L150 96L160 99" width={SHIN} tint="far" />
      <Limb d="M106 90L132 70" width={THIGH} tint="far" />
      <Limb d="M142 86L158 104L168 106" width={SHIN} tint="pants" />
      <Limb d="M108 94L142 86" width={THIGH} tint="pants" />
      <RestingArm />
      <Arrow d="M138 34q24 8 26 34m-9-7 9 7 7-9" />
    </>
  );
}
