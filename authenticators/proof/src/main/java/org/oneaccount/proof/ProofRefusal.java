// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.RefusalReason;

/**
 * Why a host does not run a proof for this account. The gate never offers such a way, but an application may name any
 * proof ({@code kc_action}), a flow may contain any, and what it needs may be withdrawn while it runs.
 */
enum ProofRefusal implements RefusalReason {
    /** The proof does not serve accounts of this type. */
    OTHER_ACCOUNT_TYPE("trustProofOtherAccountType"),
    /** An agent's name and mobile need the organisation first. */
    ORGANISATION_FIRST("trustProofOrganisationFirst"),
    REAL_NAME_FIRST("trustProofRealNameFirst"),
    /** Some other factor, perhaps a third party's. */
    OTHER_FIRST("trustProofOtherFirst"),
    /** An administrator has hidden the proof, perhaps while somebody was on its page. */
    NOT_OFFERED("trustProofNotOffered"),
    /** As a step of a flow, before anything has shown who is there: the proof would let in whoever names an account. */
    SIGN_IN_FIRST("trustProofSignInFirst"),
    /** Keycloak looks the account up in a user directory at each sign-in and keeps no row of it, so nothing can be written down about it. */
    ACCOUNT_ELSEWHERE("trustAccountElsewhere"),
    /** Before any proof: an agent chose an organisation that was not among those offered, see {@link OrganisationChoice}. */
    ORGANISATION_NOT_OFFERED("trustOrganisationUnknown");

    private final String id;

    ProofRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether anything can be proven about this account at all. */
    static Optional<ProofRefusal> of(UserModel account) {
        return StorageId.isLocalStorage(account.getId()) ? Optional.empty() : Optional.of(ACCOUNT_ELSEWHERE);
    }

    /**
     * @param held factors whose evidence counts. For {@link Purpose#STRENGTH} they do not matter: nothing is written, and
     *     the proof itself says whether it can strengthen this account
     */
    static Optional<ProofRefusal> of(InstalledProof proof, AccountType type, Purpose purpose, Set<Factor> held) {
        if (!proof.serves().contains(type)) {
            return Optional.of(OTHER_ACCOUNT_TYPE);
        }
        if (purpose == Purpose.STRENGTH) {
            return Optional.empty();
        }
        Set<Factor> missing = new HashSet<>(proof.requires());
        missing.removeAll(held);
        return missing.isEmpty() ? Optional.empty() : Optional.of(first(missing));
    }

    private static ProofRefusal first(Set<Factor> missing) {
        if (missing.contains(Factor.ORGANISATION)) {
            return ORGANISATION_FIRST;
        }
        return missing.contains(Factor.REAL_NAME) ? REAL_NAME_FIRST : OTHER_FIRST;
    }
}
