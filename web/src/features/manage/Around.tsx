import { Link } from '@tanstack/react-router';
import { Archive } from 'lucide-react';
import { useEffect } from 'react';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { Banner, buttonClass } from '@/ui';
import { sheetOf } from './brand';

/** Around every page inside of an organization: its looks, and that it is archived. */
export default function Around({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('manage');
  const { slug, name, archivedAt, branding, myPermissions } = organization;
  useStyleSheet(sheetOf(branding));
  if (!archivedAt) return null;
  return (
    <div className="border-b border-line bg-surface p-8">
      <Banner
        tone="warning"
        icon={Archive}
        action={
          myPermissions.includes('org.archive') && (
            <Link to="/orgs/$slug/settings" params={{ slug }} className={buttonClass('default', 'sm')}>
              {t('lifecycle.unarchive')}
            </Link>
          )
        }
      >
        {t('archivedBanner', { name })}
      </Banner>
    </div>
  );
}

// The content security policy allows only constructed sheets.
function useStyleSheet(css: string): void {
  useEffect(() => {
    if (css === '' || !('replaceSync' in CSSStyleSheet.prototype)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [css]);
}
