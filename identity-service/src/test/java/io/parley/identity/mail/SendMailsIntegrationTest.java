package io.parley.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.Mailbox;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.mail.Postman;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

@ParleyIntegrationTest
class SendMailsIntegrationTest {

    private static final String SUBJECT = "Choose a new password";

    @Autowired
    private Api api;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Letters letters;

    @Autowired
    private PlatformTransactionManager transactions;

    private MailOutbox later;

    @BeforeEach
    void anHourLater() {
        jdbc.sql("delete from mail where due_at > now()").update();
        later = new MailOutbox(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
    }

    @Test
    void aMailThatTheServerDoesNotTakeWaitsAndGoesOnceItDoes() {
        SignedInPerson person = People.register(api);
        UUID mail = dueSoon(person);
        JavaMailSenderImpl nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);

        new SendMails(later, letters, new Postman(nowhere, "Parley <no-reply@localhost>"), transactions).handle();

        assertThat(attempts(mail)).isEqualTo(1);
        assertThat(links(person)).isZero();
        jdbc.sql("update mail set due_at = now() where id = :id")
                .param("id", mail)
                .update();
        assertThat(mailbox.awaitToken(person.email(), SUBJECT)).isNotBlank();
    }

    @Test
    void whatCouldNotBeSentForADayIsLetGoAndNothingElse() {
        SignedInPerson person = People.register(api);
        UUID old = dueSoon(person);
        UUID fresh = dueSoon(person);
        jdbc.sql("update mail set attempts = 9, created_at = now() - interval '2 days' where id = :id")
                .param("id", old)
                .update();

        later.giveUp();

        assertThat(jdbc.sql("select id from mail where recipient = :address and kind = 'RESET_PASSWORD'")
                        .param("address", person.email())
                        .query(UUID.class)
                        .list())
                .containsExactly(fresh);
    }

    private UUID dueSoon(SignedInPerson person) {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from mail where due_at <= now()")
                                .query(Long.class)
                                .single()
                        == 0);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into mail (id, kind, recipient, created_at, due_at)
                        values (:id, 'RESET_PASSWORD', :address, now(), now() + interval '30 minutes')
                        """).param("id", id).param("address", person.email()).update();
        return id;
    }

    private int attempts(UUID mail) {
        return jdbc.sql("select attempts from mail where id = :id")
                .param("id", mail)
                .query(Integer.class)
                .single();
    }

    private long links(SignedInPerson person) {
        return jdbc.sql("select count(*) from link where user_id = :user and purpose = 'RESET_PASSWORD'")
                .param("user", person.id())
                .query(Long.class)
                .single();
    }
}
