package io.parley.identity.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server. */
@Component
class Postman {

    private final JavaMailSender sender;
    private final MailProperties properties;

    Postman(JavaMailSender sender, MailProperties properties) {
        this.sender = sender;
        this.properties = properties;
    }

    /** @throws org.springframework.mail.MailException if the mail server doesn't take it */
    void send(String recipient, Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            // Taken as one address whatever is in it: nothing is parsed that could be a second one.
            helper.setTo(new InternetAddress(recipient, null, StandardCharsets.UTF_8.name()));
            helper.setSubject(letter.subject());
            helper.setText(letter.plain(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | java.io.UnsupportedEncodingException refused) {
            throw new MailPreparationException(refused);
        }
        sender.send(message);
    }
}
