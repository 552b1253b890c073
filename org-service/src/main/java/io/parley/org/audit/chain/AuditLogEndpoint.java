package io.parley.org.audit.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.stereotype.Component;

/** For operators: whether the audit logs are what was written. {@code ./parley audit verify} asks it. */
@Component
@Endpoint(id = "auditlog")
class AuditLogEndpoint {

    private final AuditChain chain;
    private final Signature signature;

    AuditLogEndpoint(AuditChain chain, Signature signature) {
        this.chain = chain;
        this.signature = signature;
    }

    @ReadOperation
    Report verifyAll() {
        long entries = 0;
        List<UUID> organizations = chain.organizations();
        List<AuditChain.Verdict> broken = new ArrayList<>();
        for (UUID orgId : organizations) {
            AuditChain.Verdict verdict = chain.verify(orgId);
            entries += verdict.entries();
            if (!verdict.problems().isEmpty()) broken.add(verdict);
        }
        return new Report(organizations.size(), entries, signature.isPossible(), broken);
    }

    @ReadOperation
    AuditChain.Verdict verify(@Selector UUID orgId) {
        return chain.verify(orgId);
    }

    /** @param signed whether checkpoints are signed, and compared */
    record Report(int organizations, long entries, boolean signed, List<AuditChain.Verdict> broken) {}
}
