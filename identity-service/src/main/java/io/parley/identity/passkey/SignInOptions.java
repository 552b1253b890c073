package io.parley.identity.passkey;

import java.util.List;

/**
 * What {@code PublicKeyCredential.parseRequestOptionsFromJSON} of a browser takes (WebAuthn 3).
 *
 * @param challenge in base64url
 * @param timeout in milliseconds
 * @param allowCredentials always empty: the device offers what it has, and nothing tells who has passkeys
 */
record SignInOptions(
        String challenge, String rpId, long timeout, String userVerification, List<String> allowCredentials) {}
