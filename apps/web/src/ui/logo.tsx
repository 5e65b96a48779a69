/** Two shapes that overlap. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <circle cx="7" cy="11" r="6" fill="var(--logo-a)" />
      <rect x="10" y="5" width="12" height="12" rx="2" fill="var(--logo-b)" fillOpacity="0.9" />
    </svg>
  )
}
