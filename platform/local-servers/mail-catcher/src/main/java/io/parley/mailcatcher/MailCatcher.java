package io.parley.mailcatcher;

import java.io.IOException;
import java.lang.System.Logger.Level;

/** Takes mail on one port of 127.0.0.1 and shows it on another. */
public final class MailCatcher implements AutoCloseable {

    private final CaughtMails mails;
    private final MailPages pages;

    public MailCatcher(int httpPort, int smtpPort) throws IOException {
        this.mails = new CaughtMails(smtpPort);
        this.pages = new MailPages(httpPort, mails);
    }

    /** Arguments: the port of the page, and that of SMTP. */
    public static void main(String[] arguments) throws IOException {
        new MailCatcher(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.getLogger("mail").log(Level.INFO, "Mail catcher started");
    }

    @Override
    public void close() {
        pages.close();
        mails.close();
    }
}
