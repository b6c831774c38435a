// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.List;
import java.util.Optional;
import org.oneaccount.trust.identifier.IdNumber;

/** What the sandbox of one realm remembers, the same on all nodes. An interface, so that the stand-ins are tested without a database. */
interface SandboxState {

    /** The newest that {@code GET /messages} shows; older ones are forgotten. */
    int MAX_MESSAGES = 1000;

    SourceMode mode(SandboxSource source);

    void switchTo(SandboxSource source, SourceMode mode);

    /** Newest first. */
    List<SentMessage> messages();

    void add(SentMessage message);

    void forgetMessages();

    /** The shipped test persons and the added ones. */
    List<TestPerson> persons();

    Optional<TestPerson> person(IdNumber number);

    /** Adds a person, or replaces the one with the same number. */
    void add(TestPerson person);

    List<TestOrganisation> organisations();

    /** Adds an organisation, or replaces the one with the same code. */
    void add(TestOrganisation organisation);

    /** A face check that was begun, or goes on. The newest are kept, as many as messages. */
    void keep(FaceTransaction transaction);

    Optional<FaceTransaction> face(String transaction);

    /** The key of one of the sandbox's certification authorities, once somebody has asked for it. */
    Optional<SandboxKey> authority(SandboxCa ca);

    void keepAuthority(SandboxKey authority);

    /** The test organisations' keys, newest first. The newest are kept, as many as messages. */
    List<SandboxKey> keys();

    Optional<SandboxKey> key(String id);

    void keepKey(SandboxKey key);
}
