package io.parley.mailcatcher;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart. */
final class MimeReader {

    private MimeReader() {}

    static CaughtMail read(MimeMessage message, Instant receivedAt) throws MessagingException, IOException {
        return new CaughtMail(
                Objects.requireNonNullElse(message.getMessageID(), "").replaceAll("[<>]", ""),
                addresses(message.getRecipients(RecipientType.TO)),
                Objects.requireNonNullElse(message.getSubject(), ""),
                content(message, "text/plain"),
                content(message, "text/html"),
                receivedAt);
    }

    private static String addresses(Address @Nullable [] recipients) {
        if (recipients == null) return "";
        return Arrays.stream(recipients)
                .map(recipient -> recipient instanceof InternetAddress mailbox ? mailbox.getAddress() : "" + recipient)
                .collect(Collectors.joining(", "));
    }

    private static String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) return part.getContent().toString().replace("\r\n", "\n");
        if (!(part.getContent() instanceof Multipart parts)) return "";
        for (int i = 0; i < parts.getCount(); i++) {
            String found = content(parts.getBodyPart(i), type);
            if (!found.isEmpty()) return found;
        }
        return "";
    }
}
