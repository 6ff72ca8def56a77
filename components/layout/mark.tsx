/** The mark: the editor's sign for "shortened here", in ink and pen. */
export function Mark() {
  return (
    <svg viewBox="0 0 34 25" aria-hidden="true">
      <path d="M9 2H3v21h6M25 2h6v21h-6" fill="none" stroke="currentColor" strokeWidth="2.6" />
      <g className="dots">
        <circle cx="10.6" cy="17" r="2" />
        <circle cx="17" cy="17" r="2" />
        <circle cx="23.4" cy="17" r="2" />
      </g>
    </svg>
  )
}
