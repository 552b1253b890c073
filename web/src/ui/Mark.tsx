export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" aria-hidden>
      <path
        d="M5.5 25V12.5a9 9 0 1 1 9 9h-3"
        stroke="currentColor"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="14.5" cy="12.5" r="2.6" fill="var(--rail-signal)" />
    </svg>
  );
}
