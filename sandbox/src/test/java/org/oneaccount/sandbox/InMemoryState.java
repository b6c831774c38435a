// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.trust.identifier.IdNumber;

/** The sandbox's state without a database. */
final class InMemoryState implements SandboxState {

    private final Map<SandboxSource, SourceMode> modes = new EnumMap<>(SandboxSource.class);
    private final List<SentMessage> messages = new ArrayList<>();
    private final List<TestPerson> persons = new ArrayList<>(TestRegister.PERSONS);
    private final List<TestOrganisation> organisations = new ArrayList<>(TestRegister.ORGANISATIONS);
    private final Map<String, FaceTransaction> faces = new HashMap<>();
    private final Map<String, SandboxKey> keys = new java.util.LinkedHashMap<>();

    @Override
    public SourceMode mode(SandboxSource source) {
        return modes.getOrDefault(source, SourceMode.UP);
    }

    @Override
    public void switchTo(SandboxSource source, SourceMode mode) {
        modes.put(source, mode);
    }

    @Override
    public List<SentMessage> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void add(SentMessage message) {
        messages.add(0, message);
    }

    @Override
    public void forgetMessages() {
        messages.clear();
    }

    @Override
    public List<TestPerson> persons() {
        return List.copyOf(persons);
    }

    @Override
    public Optional<TestPerson> person(IdNumber number) {
        return persons.stream()
                .filter(person -> person.idNumber().equals(number))
                .findFirst();
    }

    @Override
    public void add(TestPerson person) {
        persons.add(person);
    }

    @Override
    public List<TestOrganisation> organisations() {
        return List.copyOf(organisations);
    }

    @Override
    public void add(TestOrganisation organisation) {
        organisations.removeIf(known -> known.code().equals(organisation.code()));
        organisations.add(organisation);
    }

    @Override
    public void keep(FaceTransaction transaction) {
        faces.put(transaction.id(), transaction);
    }

    @Override
    public Optional<FaceTransaction> face(String transaction) {
        return Optional.ofNullable(faces.get(transaction));
    }

    @Override
    public Optional<SandboxKey> authority(SandboxCa ca) {
        return Optional.ofNullable(keys.get(ca.id()));
    }

    @Override
    public void keepAuthority(SandboxKey authority) {
        keys.put(authority.id(), authority);
    }

    @Override
    public List<SandboxKey> keys() {
        return keys.values().stream()
                .filter(key -> SandboxCa.parse(key.id()).isEmpty())
                .toList();
    }

    @Override
    public Optional<SandboxKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public void keepKey(SandboxKey key) {
        keys.put(key.id(), key);
    }
}
