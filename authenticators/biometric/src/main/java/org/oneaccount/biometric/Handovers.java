// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/** Keeps handovers and the handles of QR codes where every node finds them, for a while longer than the check may be used. */
final class Handovers {

    /**
     * As long as a login waits for its holder: whoever comes back late, or twice, is led to the login and told so there.
     * Whether a check still counts is asked of {@link Handover#isLiveAt}, never of the store.
     */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private static final String KEY = "key";
    private static final String ACCOUNT = "account";
    private static final String CLIENT = "client";
    private static final String LOGIN = "login";
    private static final String SOURCE = "source";
    private static final String ON_TELEPHONE = "onTelephone";
    private static final String TELEPHONE = "telephone";
    private static final String STAGE = "stage";
    private static final String UNTIL = "until";
    private static final String CHECK = "check";
    private static final String FOLLOWED = "followed";

    private final SingleUseObjectProvider store;
    private final String prefix;

    Handovers(SingleUseObjectProvider store, RealmModel realm) {
        this.store = store;
        this.prefix = "trust.biometric." + realm.getId() + ".";
    }

    Optional<Handover> find(String check) {
        return Optional.ofNullable(store.get(prefix + check)).map(Handovers::read);
    }

    /** The check that the source was given this ticket for ({@link FaceCheck#ticket}). */
    Optional<Handover> ofTicket(String ticket) {
        int dot = ticket.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : find(ticket.substring(0, dot)).filter(known -> known.isKey(ticket.substring(dot + 1)));
    }

    void keep(String check, Handover handover, Instant now) {
        store.put(
                prefix + check,
                secondsKept(handover.until(), now),
                Map.of(
                        KEY, handover.key(),
                        ACCOUNT, handover.account(),
                        CLIENT, handover.client(),
                        LOGIN, handover.login().toString(),
                        SOURCE, handover.source().toString(),
                        ON_TELEPHONE, Boolean.toString(handover.onTelephone()),
                        TELEPHONE, handover.telephone(),
                        STAGE, handover.stage().name(),
                        UNTIL, Long.toString(handover.until().toEpochMilli())));
    }

    /** True for exactly one caller, whatever the number of tabs and nodes. */
    boolean use(FaceCheck check, Instant now) {
        return store.putIfAbsent(prefix + check.id() + ".used", secondsKept(check.until(), now));
    }

    /** Makes a handle lead to a check, once. */
    void link(String handle, FaceCheck check, Instant now) {
        store.put(linkKey(handle), secondsKept(check.until(), now), Map.of(CHECK, check.id()));
    }

    /** Another handle takes its place, or the check goes on elsewhere. */
    void unlink(String handle) {
        store.remove(linkKey(handle));
    }

    /** Where a handle leads; looking does not use it up: telephones look at addresses before people do. */
    Optional<Link> look(String handle) {
        return Optional.ofNullable(store.get(linkKey(handle))).map(Handovers::readLink);
    }

    /** Follows a handle. Only the first to do so gets one that was not {@link Link#followed} before. */
    Optional<Link> follow(String handle, Instant now) {
        Optional<Link> link = Optional.ofNullable(store.remove(linkKey(handle))).map(Handovers::readLink);
        link.flatMap(found -> find(found.check()))
                .ifPresent(handover -> store.put(
                        linkKey(handle),
                        secondsKept(handover.until(), now),
                        Map.of(CHECK, link.get().check(), FOLLOWED, Boolean.toString(true))));
        return link;
    }

    /**
     * What a handle stands for.
     *
     * @param check the id of a check
     */
    record Link(String check, boolean followed) {}

    private String linkKey(String handle) {
        return prefix + "link." + handle;
    }

    private static Link readLink(Map<String, String> kept) {
        return new Link(kept.get(CHECK), kept.containsKey(FOLLOWED));
    }

    private static Handover read(Map<String, String> kept) {
        return new Handover(
                kept.get(KEY),
                kept.get(ACCOUNT),
                kept.get(CLIENT),
                URI.create(kept.get(LOGIN)),
                URI.create(kept.get(SOURCE)),
                Boolean.parseBoolean(kept.get(ON_TELEPHONE)),
                kept.get(TELEPHONE),
                Handover.Stage.valueOf(kept.get(STAGE)),
                Instant.ofEpochMilli(Long.parseLong(kept.get(UNTIL))));
    }

    private static long secondsKept(Instant until, Instant now) {
        Duration left = Duration.between(now, until.plus(REMEMBERED));
        return Math.max(1, left.toSeconds());
    }
}
