// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.identifier.Identifier;

/** The valid mandates that a visitor may withdraw: those the visitor granted; of a legal account its own, and of the principal all of the organisation. */
final class MandateList {

    /** Whoever speaks for all accounts of an organisation has its word. */
    static final int LEAST_LEVEL = 2;

    private final RealmModel realm;
    private final TrustRegistry registry;
    private final Mandates mandates;
    private final Visitor visitor;

    MandateList(RealmModel realm, TrustRegistry registry, Mandates mandates, Visitor visitor) {
        this.realm = realm;
        this.registry = registry;
        this.mandates = mandates;
        this.visitor = visitor;
    }

    List<Mandate> all() {
        if (visitor.isNatural()) {
            return mandates.grantedBy(visitor.user());
        }
        Stream<Mandate> ofOrganisation = ownOrganisation().stream().flatMap(own -> mandates.of(own.code()).stream());
        return ofOrganisation
                .filter(mandate ->
                        isPrincipal() || mandate.account().equals(visitor.user().getId()))
                .toList();
    }

    /** Whether the visitor speaks for this organisation as its principal. */
    boolean isOfOwnOrganisation(Mandate mandate) {
        return isPrincipal()
                && ownOrganisation()
                        .filter(own -> mandates.of(own.code()).stream()
                                .anyMatch(one -> one.id().equals(mandate.id())))
                        .isPresent();
    }

    private boolean isPrincipal() {
        return visitor.hasLevel()
                && ownOrganisation()
                        .map(own -> new Identifier(
                                Identifier.Kind.CREDIT_CODE, own.code().value()))
                        .filter(code -> registry.find(realm, AccountType.LEGAL, code).stream()
                                .anyMatch(holder ->
                                        holder.getId().equals(visitor.user().getId())))
                        .isPresent();
    }

    /** Of a legal account. */
    Optional<Organisation> ownOrganisation() {
        return visitor.isNatural() ? Optional.empty() : registry.organisation(realm, visitor.user());
    }
}
