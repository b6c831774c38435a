// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.trust.Demand;

/**
 * One request of the dialogue that meets a demand: shows what is missing, hosts the chosen proof, and calls
 * {@code success()} last, when nothing is missing any more.
 */
final class GateDialogue {

    private final RequiredActionContext context;
    private final Demand demand;
    private final AuthenticationSessionModel login;
    private final ProofNotes notes;

    GateDialogue(RequiredActionContext context, Demand demand) {
        this.context = context;
        this.demand = demand;
        this.login = context.getAuthenticationSession();
        this.notes = new ProofNotes(login);
    }

    /** A GET: also a reload, another tab, and the return from an outside page. */
    void show() {
        if (standing().meets(demand)) {
            notes.stop();
            context.success();
            return;
        }
        Optional<Way> running = notes.running().filter(this::isInstalled);
        if (running.isPresent()) {
            host(running.get(), ProofHost::challenge);
        } else {
            page().show();
        }
    }

    /** A submitted page. The choice comes first: the page it was made on may be older than the proof that is running. */
    void process(MultivaluedMap<String, String> form) {
        if (form.containsKey(ProofHost.CANCEL)) {
            leave();
        } else if (form.containsKey(ProofHost.BACK)) {
            notes.stop();
            show();
        } else if (form.containsKey(ProofHost.CHOICE)) {
            choose(form.getFirst(ProofHost.CHOICE));
        } else {
            notes.running()
                    .filter(this::isInstalled)
                    .ifPresentOrElse(way -> host(way, host -> host.process(form)), this::show);
        }
    }

    private void choose(String proof) {
        Optional<Way> chosen = page().plan().ways().stream()
                .filter(way -> way.proof().equals(proof))
                .findFirst();
        chosen.ifPresent(notes::start);
        if (chosen.isEmpty()) {
            notes.stop();
        }
        show();
    }

    private void host(Way way, Function<ProofHost, ProofStep> run) {
        ProofHost host =
                new ProofHost(HostedProof.in(context, way, () -> page().plan().hasAnotherFor(way)));
        run.apply(host)
                .<Runnable>fold(
                        page -> () -> context.challenge(page.response()),
                        done -> () -> proceed(way),
                        refused -> () -> stop(WayClosed.by(refused)),
                        unavailable -> () -> stop(WayClosed.BY_SILENCE),
                        () -> this::leave)
                .run();
    }

    private void proceed(Way way) {
        if (way.purpose() == Purpose.STRENGTH) {
            ProofHost.factory(context.getSession(), way.proof())
                    .strength()
                    .ifPresent(kind -> notes.addKindInGate(context.getUser(), kind));
        }
        notes.finish();
        show();
    }

    private void stop(WayClosed why) {
        notes.stop();
        page().showAfter(why);
    }

    private void leave() {
        notes.stop();
        Leaving.from(context, demand.level());
    }

    private GatePage page() {
        return new GatePage(context, demand, standing(), notes.done());
    }

    private Standing standing() {
        return Standing.of(context.getSession(), context.getRealm(), context.getUser(), login, demand);
    }

    private boolean isInstalled(Way way) {
        return ProofHost.factory(context.getSession(), way.proof()) != null;
    }
}
