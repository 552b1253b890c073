package io.parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/** Passwords and keys of this stack, one file each, made when first asked for and readable by the owner only. */
record Secrets(Path folder) {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    String configServerPassword() {
        return read(file("config-server", Secrets::newPassword));
    }

    String superuserPassword() {
        return read(file("database-postgres", Secrets::newPassword));
    }

    String databasePassword(Service service) {
        return read(file("database-" + service.shortName(), Secrets::newPassword));
    }

    String s3Key() {
        return read(file("s3", Secrets::newPassword));
    }

    /** What the local Stripe signs its calls with. */
    String stripeWebhookSecret() {
        return read(file("stripe-webhook", () -> "whsec_" + newPassword()));
    }

    /** What identity-service encrypts the secrets of authenticator apps with. */
    String totpKeys() {
        return read(file("totp-keys", () -> "1:" + Base64.getEncoder().encodeToString(random(KEY_BYTES))));
    }

    /** What takes its place at a rotation; calls that are signed with it count already. */
    String nextStripeWebhookSecret() {
        return read(file("stripe-webhook-next", () -> "whsec_" + newPassword()));
    }

    /** What org-service signs checkpoints of its audit logs with. */
    String auditKey() {
        return read(file("audit", Secrets::newPassword));
    }

    /** The file with the JSON Web Key Set, private keys included, that identity-service signs tokens with. */
    Path signingKeys() {
        return file("signing-keys.json", SigningKeys::newKeySet);
    }

    private Path file(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) write(file, content.get());
        return file;
    }

    private void write(Path file, String content) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path draft = Files.createTempFile(folder, "draft", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String newPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(PASSWORD_BYTES));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
