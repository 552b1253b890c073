package io.parley.identity.link;

import java.util.UUID;

/** What a link was made for: this user, and whoever reads the mails of this address. */
public record Link(LinkPurpose purpose, UUID userId, String email) {}
