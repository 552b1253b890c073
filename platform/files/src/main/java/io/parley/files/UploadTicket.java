package io.parley.files;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * Where to PUT the bytes.
 *
 * @param headers what has to be sent with them, as it is here
 * @param expiresIn seconds
 */
public record UploadTicket(UUID id, URI uploadUrl, Map<String, String> headers, long expiresIn) {}
