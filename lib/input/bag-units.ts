const CM_AN_INCH = 2.54;
const KILOGRAMS_A_POUND = 0.453_592_37;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Kept to a hundredth, so that a size in centimeters is found again. */
export const inches = (cm: number): number => rounded(cm / CM_AN_INCH, 2);
export const pounds = (kg: number): number => rounded(kg / KILOGRAMS_A_POUND, 2);

/** For the eye. */
export const centimeters = (inch: number): number => rounded(inch * CM_AN_INCH, 1);
export const kilograms = (pound: number): number => rounded(pound * KILOGRAMS_A_POUND, 1);
