package io.parley.identity.profile;

import io.parley.web.etag.IfMatch;
import java.util.UUID;

record ChangeProfileCommand(UUID userId, ProfileRequest change, IfMatch ifMatch) {}
