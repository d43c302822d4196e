import type { StaticImageData } from 'next/image';
import city from './skyline.svg';

const { src } = city as StaticImageData;

/**
 * New York along the bottom edge of a dark panel; never behind text. Used from its file and no picture: it takes the colours of the page's
 * theme, and browsers do not take decoration that comes late for the largest part of a page.
 */
export function Skyline() {
  return <svg className="skyline" viewBox="0 0 1440 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true"><use href={`${src}#city`} /></svg>;
}

/** A few houses, for a place where nothing is yet. */
export function SkylinePiece() {
  return <div className="skyline-piece" aria-hidden="true" />;
}
