import type { ForumView, InvitationView, MembershipView, OrganizationView } from '@/api';

export const makers: OrganizationView = {
  id: 'makers',
  slug: 'tidewater-makers',
  name: 'Tidewater Makers',
  description: 'Member-run workshop',
  category: null,
  visibility: 'public',
  memberCount: 214,
  memberLimit: 300,
  tier: 'organization',
  readOnly: false,
  archivedAt: null,
  silenced: false,
  branding: {
    logoFileId: null,
    logoUrl: null,
    primaryColor: null,
    primaryAdvice: null,
    accentColor: null,
    accentAdvice: null,
    customCss: null,
  },
  settings: { defaultRole: 'member', messageEditMinutes: null },
  myRole: null,
  myPermissions: [],
  myAreas: null,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};

export function forum(id: string, more: Partial<ForumView>): ForumView {
  return {
    id,
    orgId: 'makers',
    slug: id,
    name: id,
    description: null,
    kind: 'discussion',
    parentId: null,
    private: false,
    requiredRole: null,
    sortOrder: 0,
    template: null,
    feedLimit: 500,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    ...more,
  };
}

export function member(
  username: string,
  role: MembershipView['role'],
  more: Partial<MembershipView> = {},
): MembershipView {
  return {
    user: { id: username, username, displayName: username, avatarUrl: null },
    role,
    status: 'active',
    permissions: [],
    areas: null,
    joinedAt: '2026-11-01T00:00:00Z',
    ...more,
  };
}

export function invitation(id: string, more: Partial<InvitationView> = {}): InvitationView {
  return {
    id,
    orgId: 'makers',
    role: 'member',
    email: null,
    maxUses: null,
    uses: 0,
    createdBy: { id: 'lena', username: 'lena', displayName: 'Lena', avatarUrl: null },
    createdAt: '2026-11-01T00:00:00Z',
    expiresAt: '2126-11-08T00:00:00Z',
    ...more,
  };
}
