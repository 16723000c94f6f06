/** The product's mark: a record, and what stands alongside it. */
export function Mark() {
  return (
    <svg class="mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1.75 2.75h7v10.5h-7z" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M11 2h4v12h-4z" fill="currentColor" />
    </svg>
  );
}
