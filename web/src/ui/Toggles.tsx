import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Field as Base } from '@base-ui/react/field';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

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
