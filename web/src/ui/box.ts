/** The edge of what one writes into. */
export const box =
  'w-full min-w-0 rounded-control border border-control bg-surface px-10 text-14 text-text focus:border-transparent focus:outline-2 focus:-outline-offset-1 focus:outline-focus data-invalid:border-danger data-invalid:ring data-invalid:ring-danger data-disabled:opacity-55';
