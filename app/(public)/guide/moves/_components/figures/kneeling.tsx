import { ARM, Arrow, Floor, Head, Limb, SHIN, THIGH, TORSO } from './parts';

/** Thigh over shin: somebody who sits on their heels, looking to the left. */
const Folded = () => (
  <>
    <Limb d="M98 98L146 100" width={SHIN - 2} tint="pants" />
    <Limb d="M140 86L100 92" width={THIGH} tint="pants" />
  </>
);

export function ChildBegin() {
  return (
    <>
      <Floor />
      <Folded />
      <Limb d="M138 82L132 54" width={TORSO} tint="shirt" />
      <Limb d="M132 54L122 74L108 84" width={ARM} tint="skin" />
      <Head x={129} y={33} looks={180} />
    </>
  );
}

export function ChildHold() {
  return (
    <>
      <Floor />
      <Folded />
      <Limb d="M86 92L58 98L26 100" width={ARM} tint="skin" />
      <Limb d="M136 78Q112 66 90 82" width={TORSO} tint="shirt" />
      <Head x={68} y={86} looks={110} />
      <Arrow d="M66 56H28m9-8-9 8 9 8" />
    </>
  );
}
