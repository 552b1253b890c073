import { Flag } from 'lucide-react';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { MenuItem, MenuLine } from '@/ui';
import { report, type SubjectType } from './reporting';

/** For the menu of what can be reported; nothing for visitors, and for who made it. */
export function ReportItem({ type, id, authorId }: { type: SubjectType; id: string; authorId: string }) {
  const { t } = useTranslation();
  const me = useMe();
  if (!me || me.id === authorId) return null;
  return (
    <>
      <MenuLine />
      <MenuItem icon={<Flag size={16} />} onClick={() => report({ type, id })}>
        {t('report')}
      </MenuItem>
    </>
  );
}
