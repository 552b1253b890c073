package io.parley.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of a whole running service: on a random port, with a PostgreSQL database of its own and a Kafka broker, both real and
 * shared by all tests of the JVM. {@link Api}, {@link Given}, {@link Streams} and {@link Tokens} can be injected.
 *
 * <p>An application context is kept for all test classes that want the same one, so that each additional set of
 * {@link #properties()} costs a start of the service. Tests therefore make their own organizations, and share the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestBeans.class)
public @interface ParleyIntegrationTest {

    /** As of {@link SpringBootTest}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    /** As of {@link SpringBootTest}. */
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};
}
