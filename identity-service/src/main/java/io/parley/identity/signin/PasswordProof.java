package io.parley.identity.signin;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What {@link SignedInAgain} asks for. */
public record PasswordProof(
        @Nullable @NotEmpty @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "PasswordProof[hidden]";
    }
}
