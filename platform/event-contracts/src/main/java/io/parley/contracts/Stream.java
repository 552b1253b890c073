package io.parley.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Kafka topic that carries the events of a sealed interface. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stream {

    /** The topic's name, {@code <owner>.<plural>}; its dead letters go to {@code <name>.dlt}. */
    String value();

    /** Whether each event says the whole state of its aggregate: then the topic may keep the last one of each key only. */
    boolean compacted() default false;
}
