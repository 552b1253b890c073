import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Field as Base } from '@base-ui/react/field';
import { Select as BaseSelect } from '@base-ui/react/select';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { Check, ChevronsUpDown, CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type FieldProps = {
  /** As the request's body calls it: the server's problems find their field by it. */
  name?: string;
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

/** Label above, help below; an error takes the place of the help. */
export function Field({ name, label, help, error, children }: FieldProps) {
  const wrong = Boolean(error);
  return (
    <Base.Root {...(name === undefined ? {} : { name })} invalid={wrong} className="flex min-w-0 flex-col gap-5">
      <Base.Label className="self-start text-13 font-medium">{label}</Base.Label>
      {children}
      {wrong ? (
        <Base.Error match className="flex items-start gap-5 text-12 text-danger-text">
          <CircleAlert size={12} className="mt-3 shrink-0" aria-hidden />
          <span>{error}</span>
        </Base.Error>
      ) : (
        help !== undefined && <Base.Description className="text-12 text-text-3">{help}</Base.Description>
      )}
    </Base.Root>
  );
}

const box =
  'w-full min-w-0 rounded-control border border-control bg-surface px-10 text-14 text-text focus:border-transparent focus:outline-2 focus:-outline-offset-1 focus:outline-focus data-invalid:border-danger data-invalid:ring data-invalid:ring-danger data-disabled:opacity-55';

export type InputProps = Omit<ComponentProps<typeof Base.Control>, 'className' | 'size'> & {
  size?: 'md' | 'lg';
  className?: string;
};

export function Input({ size = 'md', className, ...rest }: InputProps) {
  return <Base.Control {...rest} className={cx(box, size === 'lg' ? 'h-control-lg' : 'h-control', className)} />;
}

export function Textarea({
  className,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'className'> & { className?: string }) {
  return <Base.Control render={<textarea {...rest} />} className={cx(box, 'min-h-80 resize-y py-7', className)} />;
}

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

type ToggleProps = {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** Waits for Save. What acts at once is a Switch. */
export function Checkbox({ label, help, checked, onChange, disabled = false }: ToggleProps) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Label className="flex items-start gap-8 text-14">
        <BaseCheckbox.Root
          checked={checked}
          onCheckedChange={onChange}
          className="mt-2 grid shrink-0 place-items-center rounded-tag border border-control bg-surface text-on-accent square-16 data-checked:border-accent data-checked:bg-accent"
        >
          <BaseCheckbox.Indicator>
            <Check size={12} strokeWidth={3} />
          </BaseCheckbox.Indicator>
        </BaseCheckbox.Root>
        <Labelled label={label} help={help} />
      </Base.Label>
    </Base.Root>
  );
}

/** Acts at once. */
export function Switch({ label, help, checked, onChange, disabled = false }: ToggleProps) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Label className="flex items-start justify-between gap-16 text-14">
        <Labelled label={label} help={help} />
        <BaseSwitch.Root
          checked={checked}
          onCheckedChange={onChange}
          className="relative mt-1 h-18 w-30 shrink-0 rounded-full bg-control data-checked:bg-accent"
        >
          <BaseSwitch.Thumb className="absolute start-2 top-2 rounded-full bg-surface square-14 data-checked:start-14" />
        </BaseSwitch.Root>
      </Base.Label>
    </Base.Root>
  );
}

function Labelled({ label, help }: { label: ReactNode; help: ReactNode }) {
  return (
    <span className="min-w-0">
      {label}
      {help !== undefined && <span className="block text-12 text-text-3">{help}</span>}
    </span>
  );
}
