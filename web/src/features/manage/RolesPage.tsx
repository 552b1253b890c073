import { Check, Minus } from 'lucide-react';
import type { OrganizationView } from '@/api';
import { OrganizationPage, PeopleTabs } from '@/features/org';
import { Page, PageBody, useTranslation } from '@/frame';
import { groupNames, groups, has, roles, wordOf, type Group } from './rights';
import { WhoMayWhat } from './WhoMayWhat';

/** What each role may do, and what somebody may do and why. */
export default function RolesPage() {
  const { t } = useTranslation('manage');
  return (
    <OrganizationPage title={t('matrix.title')}>
      {(organization) => (
        <Page title={t('matrix.title')} bar={<PeopleTabs organization={organization} />}>
          <PageBody>
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-20 pane:grid-cols-[minmax(0,1fr)_340px]">
              <Matrix organization={organization} />
              {organization.myRole !== null && <WhoMayWhat organization={organization} />}
            </div>
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

function Matrix({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('manage');
  return (
    <div
      role="group"
      aria-label={t('matrix.title')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so the keyboard must reach it
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line"
    >
      <table className="w-full text-14">
        <thead className="bg-app">
          <tr>
            <td />
            {roles.map((role) => (
              <th
                key={role}
                scope="col"
                aria-current={role === organization.myRole ? 'true' : undefined}
                className="px-8 py-12 text-center text-13 font-semibold first-letter:uppercase"
              >
                {t(`roles.${role}`)}
                {role === organization.myRole && (
                  <span className="block text-12 font-normal text-text-2">{t('matrix.yours')}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groupNames.map((group) => (
          <Rows key={group} group={group} />
        ))}
      </table>
    </div>
  );
}

function Rows({ group }: { group: Group }) {
  const { t } = useTranslation('manage');
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={roles.length + 1}
          className="px-16 pt-14 pb-6 text-start text-12 font-semibold text-text-2"
        >
          {t(`permissions.groups.${group}`)}
        </th>
      </tr>
      {groups[group].map((permission) => (
        <tr key={permission} className="border-t border-line">
          <th scope="row" className="min-w-180 px-16 py-10 text-start font-medium">
            {t(`permissions.names.${wordOf(permission)}`)}
          </th>
          {roles.map((role) => {
            const granted = has(role, permission);
            const Icon = granted ? Check : Minus;
            return (
              <td key={role} className="px-8 py-10">
                <Icon
                  size={16}
                  role="img"
                  aria-label={t(granted ? 'permissions.yes' : 'permissions.no')}
                  className={granted ? 'mx-auto text-accent-text' : 'mx-auto text-text-3'}
                />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
