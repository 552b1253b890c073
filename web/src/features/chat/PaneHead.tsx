import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/frame';
import { IconButton } from '@/ui';

export function PaneHead({ title, children, onClose }: { title: string; children?: ReactNode; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="flex shrink-0 items-center gap-8 border-b border-line ps-16 pe-10 h-head">
      <h2 className="text-15 font-semibold">{title}</h2>
      <span className="min-w-0 truncate text-12 text-text-3">{children}</span>
      <IconButton size="sm" label={t('close')} onClick={onClose} className="ms-auto">
        <X size={16} />
      </IconButton>
    </header>
  );
}
