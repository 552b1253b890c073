package io.parley.org.ownership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param userId an active member other than the caller */
record TransferRequest(@NotNull UUID userId) {}
