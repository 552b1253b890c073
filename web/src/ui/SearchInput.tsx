import { Search } from 'lucide-react';
import { box } from './box';
import { cx } from './cx';

type SearchInputProps = { label: string; value: string; onChange: (value: string) => void; className?: string };

/** Filters what stands below; its label is also its placeholder. */
export function SearchInput({ label, value, onChange, className }: SearchInputProps) {
  return (
    <span className={cx('relative block', className)}>
      <Search size={14} className="absolute start-10 top-1/2 -translate-y-1/2 text-text-3" aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(box, 'ps-32 h-control')}
      />
    </span>
  );
}
