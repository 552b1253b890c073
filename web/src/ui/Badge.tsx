import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';

type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info' | 'new' | 'line';
const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-text-2',
  accent: 'bg-accent-soft text-accent-text',
  success: 'bg-success-soft text-success-text',
  warning: 'bg-warning-soft text-warning-text',
  danger: 'bg-danger-soft text-danger-text',
  info: 'bg-info-soft text-info-text',
  new: 'bg-signal-soft text-signal-text',
  line: 'text-text-2 inset-ring inset-ring-line-strong',
};

/** States a state. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-19 shrink-0 items-center gap-4 rounded-tag px-6 text-12 font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

/** Classifies. Put it into a link where it leads somewhere. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-20 items-center gap-4 rounded-tag bg-sunken px-7 text-12 whitespace-nowrap text-text-2">
      {children}
    </span>
  );
}

type ChipProps = { pressed: boolean; onPress: () => void; removable?: boolean; children: ReactNode };

/** Filters. */
export function Chip({ pressed, onPress, removable = false, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cx(
        'inline-flex h-26 items-center gap-5 rounded-full px-9 text-12 font-medium whitespace-nowrap pointer-coarse:h-36',
        pressed
          ? 'bg-accent-soft text-accent-text inset-ring inset-ring-accent-line'
          : 'bg-surface text-text-2 inset-ring inset-ring-line-strong hover:bg-hover',
      )}
    >
      {children}
      {removable && <X size={12} aria-hidden />}
    </button>
  );
}

/** Grey for what is unread, persimmon for what is for the reader. Nothing at 0. */
export function Count({ value, forMe = false, label }: { value: number; forMe?: boolean; label: string }) {
  if (value === 0) return null;
  return (
    <span
      className={cx(
        'text-12 font-medium tabular-nums',
        forMe
          ? 'inline-grid h-18 min-w-20 place-items-center rounded-full bg-signal px-6 text-11 font-semibold text-on-signal'
          : 'text-text-3',
      )}
    >
      <span aria-hidden>{value > 99 ? '99+' : value}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

export function NewPill({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-18 shrink-0 items-center rounded-full bg-signal-soft px-7 text-12 font-semibold whitespace-nowrap text-signal-text">
      {children}
    </span>
  );
}
