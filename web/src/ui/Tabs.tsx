import type { ReactNode } from 'react';
import { cx } from './cx';

/** Places: each tab is a router's Link with `tabClass` and aria-current, and the URL changes. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex [scrollbar-width:none] gap-4 overflow-x-auto border-b border-line">
      {children}
    </nav>
  );
}

export const tabClass =
  "relative inline-flex items-center gap-6 px-10 pt-9 pb-10 text-13 font-medium whitespace-nowrap text-text-2 hover:text-text aria-[current=page]:text-text aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-8 aria-[current=page]:after:-bottom-1 aria-[current=page]:after:h-2 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-accent aria-[current=page]:after:content-['']";

type SegmentsProps<T extends string> = {
  label: string;
  options: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** Views of the same thing. */
export function Segments<T extends string>({ label, options, value, onChange }: SegmentsProps<T>) {
  return (
    <div role="group" aria-label={label} className="inline-flex gap-2 rounded-[8px] bg-sunken p-2">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={cx(
            'inline-flex h-28 items-center rounded-control px-10 text-13 font-medium whitespace-nowrap',
            option.value === value ? 'bg-surface text-text shadow-rest' : 'text-text-2 hover:text-text',
          )}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
