import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from '@/frame';
import { useState, type KeyboardEvent } from 'react';
import { IconButton, Input } from '@/ui';

type PasswordInputProps = {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  onCapsLock?: (on: boolean) => void;
};

export function PasswordInput({ value, onChange, autoComplete, onCapsLock }: PasswordInputProps) {
  const { t } = useTranslation('identity');
  const [shown, setShown] = useState(false);
  const watch = (event: KeyboardEvent) => onCapsLock?.(event.getModifierState('CapsLock'));
  return (
    <span className="relative block">
      <Input
        size="lg"
        dir="ltr"
        type={shown ? 'text' : 'password'}
        className="pe-44"
        value={value}
        onValueChange={onChange}
        onKeyUp={watch}
        autoComplete={autoComplete}
      />
      <span className="absolute end-5 top-4">
        <IconButton label={t(shown ? 'password.hide' : 'password.show')} onClick={() => setShown(!shown)}>
          {shown ? <EyeOff size={16} /> : <Eye size={16} />}
        </IconButton>
      </span>
    </span>
  );
}
