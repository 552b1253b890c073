import { EyeOff, X } from 'lucide-react';
import { useTranslation } from '@/frame';
import { IconButton } from '@/ui';

/** What a command answers to its caller alone. */
export function SlashAnswer({ text, onClose }: { text: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  return (
    <div role="status">
      {text !== undefined && (
        <div className="mb-8 flex items-start gap-8 rounded-control bg-inset px-12 py-8 text-13 inset-ring inset-ring-line">
          <EyeOff size={14} aria-hidden className="mt-3 shrink-0 text-text-3" />
          <p className="min-w-0 grow">
            <span className="block text-12 text-text-3">{t('slash.onlyYou')}</span>
            <span dir="auto" className="block wrap-anywhere whitespace-pre-wrap">
              {text}
            </span>
          </p>
          <IconButton size="sm" label={common('close')} onClick={onClose}>
            <X size={14} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
