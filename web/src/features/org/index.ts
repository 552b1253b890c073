export { ClosedState } from './ClosedState';
export { useForums } from './homeQueries';
export { useMembers } from './memberQueries';
export { OrganizationPage } from './OrganizationPage';
export { PeopleTabs } from './PeopleTabs';
export { useMyOrganizations, useOrganization } from './queries';
export { SettingsTabs } from './SettingsTabs';
