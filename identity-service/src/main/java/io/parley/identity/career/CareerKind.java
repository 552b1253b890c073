package io.parley.identity.career;

public enum CareerKind {
    EXPERIENCE,
    EDUCATION
}
