package io.parley.chat.program;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other programs are asked.
 *
 * @param patience for the whole answer
 * @param internal whether they may be at internal addresses, and without TLS
 */
@ConfigurationProperties("parley.chat.programs")
record ProgramProperties(
        @DefaultValue("3s") Duration patience,
        @DefaultValue("false") boolean internal) {}
