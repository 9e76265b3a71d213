/** A mill wheel over its race. The same drawing is app/icon.svg. */
export function BrandMark() {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
    >
      <circle cx="10" cy="9" r="5.6" />
      <path d="M10 3.4v11.2M4.4 9h11.2M6 5l8 8M14 5l-8 8" strokeWidth="1.1" />
      <path d="M1 17.5c2 0 2-1.4 4.5-1.4S8 17.5 10 17.5s2.5-1.4 4.5-1.4 2.5 1.4 4.5 1.4" />
    </svg>
  );
}
