import { ARM, Arrow, Floor, FrontHead, Limb, THIGH, TORSO } from './parts';

const Legs = ({ left, right }: { left: string; right: string }) => (
  <>
    <Limb d={left} width={THIGH - 1} tint="pants" />
    <Limb d={right} width={THIGH - 1} tint="pants" />
  </>
);

export function LeanBegin() {
  return (
    <>
      <Floor y={114} />
      <Limb d="M91 54L85 32L98 10" width={ARM} tint="skin" />
      <Limb d="M109 54L115 32L102 10" width={ARM} tint="skin" />
      <Legs left="M94 82L88 108" right="M106 82L112 108" />
      <Limb d="M100 56L100 78" width={TORSO + 2} tint="shirt" />
      <FrontHead x={100} y={34} />
    </>
  );
}

export function LeanHold() {
  return (
    <>
      <Floor y={114} />
      <Limb d="M79 58L62 42L60 18" width={ARM} tint="skin" />
      <Limb d="M96 50L88 28L64 15" width={ARM} tint="skin" />
      <Legs left="M96 82L90 108" right="M108 82L114 108" />
      <Limb d="M89 58L101 79" width={TORSO + 2} tint="shirt" />
      <FrontHead x={77} y={39} tilts={-28} />
      <Arrow d="M130 30q-14-14-36-12m9-9-9 9 9 8" />
    </>
  );
}

export function TriangleBegin() {
  return (
    <>
      <Floor y={114} />
      <Legs left="M94 74L70 108" right="M106 74L130 108" />
      <Limb d="M92 46L50 44" width={ARM} tint="skin" />
      <Limb d="M108 46L150 44" width={ARM} tint="skin" />
      <Limb d="M100 48L100 70" width={TORSO + 2} tint="shirt" />
      <FrontHead x={100} y={25} />
    </>
  );
}

export function TriangleHold() {
  return (
    <>
      <Floor y={114} />
      <Legs left="M98 72L70 108" right="M110 70L140 108" />
      <Limb d="M70 50L70 6" width={ARM} tint="skin" />
      <Limb d="M74 50L104 66" width={TORSO} tint="shirt" />
      <Limb d="M68 52L74 92" width={ARM} tint="skin" />
      <FrontHead x={53} y={43} tilts={-60} />
      <Arrow d="M88 44V10m-8 9 8-9 8 9" />
    </>
  );
}
