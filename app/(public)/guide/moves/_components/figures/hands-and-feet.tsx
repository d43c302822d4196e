import { ARM, Arrow, Floor, FrontHead, Head, Limb, SHIN, THIGH, TORSO } from './parts';

export function DogBegin() {
  return (
    <>
      <Floor />
      <Limb d="M130 98L168 101" width={SHIN - 2} tint="pants" />
      <Limb d="M126 66L130 98" width={THIGH} tint="pants" />
      <Limb d="M74 62L122 62" width={TORSO} tint="shirt" />
      <Limb d="M72 66L68 100L60 102" width={ARM} tint="skin" />
      <Head x={52} y={56} looks={150} />
    </>
  );
}

export function DogHold() {
  return (
    <>
      <Floor />
      <Limb d="M112 40L138 72L156 100L148 102" width={SHIN} tint="pants" />
      <Limb d="M112 40L136 70" width={THIGH} tint="pants" />
      <Head x={66} y={84} looks={60} />
      <Limb d="M80 66L42 101L34 102" width={ARM} tint="skin" />
      <Limb d="M82 64L108 40" width={TORSO} tint="shirt" />
      <Arrow d="M78 34L100 14m-12-1 12 1-1 12" />
    </>
  );
}

export function PlankBegin() {
  return (
    <>
      <Floor />
      <Limb d="M116 94L174 99" width={THIGH - 2} tint="pants" />
      <Limb d="M70 76L64 100L52 102" width={ARM} tint="skin" />
      <Limb d="M76 74L110 90" width={TORSO} tint="shirt" />
      <Limb d="M80 70L98 84L116 84" width={ARM} tint="skin" />
      <FrontHead x={60} y={58} tilts={-30} />
    </>
  );
}

export function PlankHold() {
  return (
    <>
      <Floor />
      <Limb d="M114 76L174 99" width={THIGH - 2} tint="pants" />
      <Limb d="M72 58L66 100L54 102" width={ARM} tint="skin" />
      <Limb d="M74 48L82 8" width={ARM} tint="skin" />
      <Limb d="M78 56L110 73" width={TORSO} tint="shirt" />
      <FrontHead x={59} y={44} tilts={-56} />
      <Arrow d="M128 62V28m-8 9 8-9 8 9" />
    </>
  );
}
