package io.parley.wrong.talk;

import io.parley.right.greeting.PublicGreeting;
import io.parley.wrong.notes.Notes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.RestController;

/** Public, injected into fields, and it does everything itself. */
@RestController
public class TalkController {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    public void handle(Notes notes) {
        long talks = jdbc.sql("select 1").query(Long.class).stream().count();
        kafka.setDefaultTopic(PublicGreeting.TEXT + notes + talks);
    }

    public void alsoThis() {
        System.out.println("Done");
    }
}
