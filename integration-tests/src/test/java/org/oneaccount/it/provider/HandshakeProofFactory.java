// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.provider;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.Proven;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

/** A third party's proof in a JAR of its own: one press of a button proves the factor {@code handshake}. */
public final class HandshakeProofFactory implements IdentityProofFactory {

    private static final Factor HANDSHAKE = new Factor("handshake");
    private static final SourceId SOURCE = new SourceId("handshake");

    @Override
    public String getId() {
        return "handshake";
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(HANDSHAKE);
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new HandshakeProof();
    }

    /** The dialogue: one page with one button. */
    private static final class HandshakeProof implements IdentityProof {

        @Override
        public ProofStep challenge(ProofContext context) {
            return new ProofStep.Page(context.form().createForm("handshake.ftl"));
        }

        @Override
        public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
            Proven proven =
                    new Proven(HANDSHAKE, SOURCE, Channel.ONLINE, Optional.empty(), "test", new Proven.Detail.None());
            return context.record(proven)
                    .fold(
                            written -> new ProofStep.Done(Map.of(HANDSHAKE, new Outcome.Confirmed(SOURCE, "test"))),
                            () -> refused("handshakeTaken"),
                            () -> refused("handshakeOtherPerson"));
        }

        @Override
        public void close() {}

        private static ProofStep refused(String reason) {
            return new ProofStep.Refused(() -> reason);
        }
    }
}
