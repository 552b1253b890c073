package io.parley.org.organization;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record ChangeOrganizationCommand(UUID orgId, CurrentUser actor, IfMatch ifMatch, ChangeOrganizationRequest change) {}
