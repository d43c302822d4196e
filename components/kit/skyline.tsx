/** New York along the bottom edge of a dark panel; never behind text. */
export function Skyline() {
  return <div className="skyline" aria-hidden="true" />;
}

/** A few houses, for a place where nothing is yet. */
export function SkylinePiece() {
  return <div className="skyline-piece" aria-hidden="true" />;
}
