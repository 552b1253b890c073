import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { box } from './box';
import { cx } from './cx';

export type Option<T extends string> = { value: T; label: string; icon?: ReactNode };

type SelectProps<T extends string> = {
  options: Option<T>[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean;
  'aria-label'?: string;
};

export function Select<T extends string>({ options, value, onChange, disabled = false, ...rest }: SelectProps<T>) {
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled}
    >
      <BaseSelect.Trigger {...rest} className={cx(box, 'flex items-center justify-between gap-8 text-start h-control')}>
        <BaseSelect.Value className="truncate" />
        <BaseSelect.Icon className="text-text-3">
          <ChevronsUpDown size={14} />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner className="z-(--z-menu)" sideOffset={4} alignItemWithTrigger={false}>
          <BaseSelect.Popup className="max-h-(--available-height) min-w-(--anchor-width) overflow-auto rounded-card bg-raised p-4 text-13 shadow-menu outline-none">
            {options.map((option) => (
              <BaseSelect.Item
                key={option.value}
                value={option.value}
                className="flex h-30 items-center gap-9 rounded-control px-8 outline-none select-none data-highlighted:bg-active pointer-coarse:h-44"
              >
                {option.icon}
                <BaseSelect.ItemText className="grow">{option.label}</BaseSelect.ItemText>
                <BaseSelect.ItemIndicator className="text-accent-text">
                  <Check size={14} />
                </BaseSelect.ItemIndicator>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
