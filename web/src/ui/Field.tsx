import { Field as Base } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { box } from './box';
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
