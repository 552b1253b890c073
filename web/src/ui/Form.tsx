import { Form as Base } from '@base-ui/react/form';
import { useEffect, useRef, type ReactNode } from 'react';

type FormProps = {
  onSubmit: () => void;
  /** Problems by field name, from the server or from checks; the first wrong field gets the focus. */
  errors?: Record<string, string> | undefined;
  className?: string;
  children: ReactNode;
};

export function Form({ onSubmit, errors, className, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors && Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return (
    <Base
      ref={form}
      noValidate
      className={className ?? 'flex flex-col gap-14'}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog that is opened from another form, such as the composer's, is no part of it.
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </Base>
  );
}
