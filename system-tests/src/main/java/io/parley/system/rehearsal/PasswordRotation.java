package io.parley.system.rehearsal;

import io.parley.system.endurance.Faults;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A new password for a service's database: the server knows it at once, the service when it is rolled. */
record PasswordRotation(LocalStack stack, Faults faults, PrintStream out) {

    void rehearse(String service) throws IOException, SQLException {
        String password = UUID.randomUUID().toString();
        try (Connection superuser = stack.superuser("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(service, password));
        }
        Files.writeString(stack.secretFile("database-" + service), password);
        faults.rollService(service + "-service");
        stack.database(service).close();
        out.printf("the password of %s's database was changed%n", service);
    }
}
