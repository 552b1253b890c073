package io.parley.mailcatcher;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** All mails that came since the start, up to so many. */
final class CaughtMails implements AutoCloseable {

    private static final int MOST = 5_000;

    private final GreenMail server;

    CaughtMails(int smtpPort) {
        server = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Newest first. */
    List<CaughtMail> all() {
        List<StoredMessage> stored = server.getManagers().getImapHostManager().getAllMessages();
        if (stored.size() > MOST) forget();
        return stored.stream()
                .map(CaughtMails::read)
                .sorted(Comparator.comparing(CaughtMail::receivedAt).reversed())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void forget() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CaughtMail read(StoredMessage stored) {
        try {
            return MimeReader.read(
                    stored.getMimeMessage(), stored.getReceivedDate().toInstant());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
