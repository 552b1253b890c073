package io.parley.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands letters to the mail server. Thread-safe. */
public class Postman {

    private final JavaMailSender sender;
    private final String from;

    public Postman(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /**
     * Sends a letter to one address.
     *
     * @throws MailException if the mail server doesn't take it; its message may name the address
     */
    public void send(String recipient, Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            // Taken as one address whatever is in it: nothing is parsed that could be a second one.
            helper.setTo(new InternetAddress(recipient, null, StandardCharsets.UTF_8.name()));
            helper.setSubject(letter.subject());
            helper.setText(letter.plain(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException refused) {
            throw new MailPreparationException(refused);
        }
        sender.send(message);
    }
}
