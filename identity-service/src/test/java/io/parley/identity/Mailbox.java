package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What people find in their mailboxes: a real SMTP server. */
public final class Mailbox implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("token=3?D?([\\w-]{43})");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    public Mailbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The mail to this address with this subject, waited for. */
    public MimeMessage await(String address, String subject) {
        Awaitility.await()
                .alias(subject + " to " + address)
                .until(() -> !to(address, subject).isEmpty());
        return to(address, subject).getLast();
    }

    /** The token of the link in it. */
    public String awaitToken(String address, String subject) {
        return tokenOf(await(address, subject));
    }

    /** The tokens of the links in all of them. */
    public List<String> tokens(String address, String subject) {
        return to(address, subject).stream().map(Mailbox::tokenOf).toList();
    }

    public List<MimeMessage> to(String address, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isFor(mail, address, subject))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String tokenOf(MimeMessage mail) {
        String text = GreenMailUtil.getBody(mail).replace("=\r\n", "");
        Matcher token = TOKEN.matcher(text);
        assertThat(token.find()).as(text).isTrue();
        return token.group(1);
    }

    private static boolean isFor(MimeMessage mail, String address, String subject) {
        try {
            Address[] recipients = mail.getAllRecipients();
            return subject.equals(mail.getSubject())
                    && recipients.length == 1
                    && recipients[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
