/** A dotted arc and a small plane in the sky of the landing page. */
export function FlightPath() {
  return (
    <svg className="flightpath" viewBox="0 0 480 230" aria-hidden="true">
      <path className="d" d="M8 34C150 6 300 30 396 150" />
      <path
        className="p"
        transform="translate(404 162) rotate(54)"
        d="M20 0c0 2.2-3 3.6-7 3.6H6L-4 17h-5l4-13.4h-8L-18 10h-4l2.5-10L-22-10h4l5 6.4h8L-9-17h5L6-3.6h7c4 0 7 1.4 7 3.6Z"
      />
    </svg>
  );
}
