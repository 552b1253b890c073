import { Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { useLate } from './late';

/** A grey shape where something will be; give it the size of what comes. Shown after 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  const late = useLate(true, 150);
  return <span aria-hidden className={cx('block rounded-tag', late && 'bg-active', className)} />;
}

/** Rows of a list that is on its way. */
export function SkeletonRows({
  label,
  rows = 6,
  className = 'h-62',
}: {
  label: string;
  rows?: number;
  className?: string;
}) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={cx('flex items-center gap-14 px-4', className)}>
          <Skeleton className="shrink-0 rounded-[8px] square-36" />
          <div className="grow space-y-8">
            <Skeleton className="h-10 w-3/5" />
            <Skeleton className="h-8 w-2/5" />
          </div>
        </div>
      ))}
    </div>
  );
}

type StateProps = { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode; level?: 2 | 3 };

/** What belongs here, why it is empty, one action. */
export function Empty({ icon: Icon, title, children, action, level = 2 }: StateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="flex flex-col items-center gap-6 px-24 py-28 text-center">
      <Icon size={24} strokeWidth={1.75} aria-hidden className="mb-4 text-text-3" />
      <Heading className="text-15 font-semibold">{title}</Heading>
      {children !== undefined && <div className="max-w-[42ch] text-13 text-text-2">{children}</div>}
      {action !== undefined && <div className="mt-8">{action}</div>}
    </div>
  );
}

const tones = {
  info: ['bg-info-soft inset-ring-info-line', 'text-info-text'],
  warning: ['bg-warning-soft inset-ring-warning-line', 'text-warning-text'],
  danger: ['bg-danger-soft inset-ring-danger-line', 'text-danger-text'],
  success: ['bg-success-soft inset-ring-success-line', 'text-success-text'],
} as const;

export function Banner({
  tone = 'info',
  icon,
  role = 'status',
  children,
  action,
}: {
  tone?: keyof typeof tones;
  icon?: LucideIcon;
  role?: 'status' | 'alert';
  children: ReactNode;
  action?: ReactNode;
}) {
  const Icon = icon ?? (tone === 'info' ? Info : TriangleAlert);
  const [back, text] = tones[tone];
  return (
    <div role={role} className={cx('flex items-center gap-10 rounded-control px-12 py-8 text-13 inset-ring', back)}>
      <Icon size={16} aria-hidden className={cx('shrink-0', text)} />
      <div className="min-w-0 grow">{children}</div>
      {action}
    </div>
  );
}

/** "You have read up to here": the one persimmon line. */
export function Waterline({ children, more }: { children: string; more?: string }) {
  return (
    <div
      role="separator"
      aria-label={more === undefined ? children : `${children}, ${more}`}
      className="flex items-center gap-10 text-12 font-semibold whitespace-nowrap text-signal-text after:h-[1.5px] after:flex-1 after:rounded-full after:bg-signal after:content-['']"
    >
      {children}
      {more !== undefined && <span className="font-normal text-text-3">{more}</span>}
    </div>
  );
}

export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return <section className={cx('rounded-card border border-line bg-surface', className)}>{children}</section>;
}
